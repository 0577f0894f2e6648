import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0017_outlets'),
    ]

    operations = [
        migrations.AddField(
            model_name='proposal',
            name='copy_of',
            field=models.ForeignKey(blank=True, db_index=False, null=True, on_delete=django.db.models.deletion.SET_NULL, related_name='copies', to='events.proposal', verbose_name='copy of'),
        ),
        migrations.CreateModel(
            name='Telling',
            fields=[
                ('article', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='telling', serialize=False, to='events.article', verbose_name='article')),
                ('likeness', models.FloatField(help_text='The share of its words that it has in common with the first.', verbose_name='likeness')),
                ('bands', django.contrib.postgres.fields.ArrayField(base_field=models.BigIntegerField(), default=list, size=None, verbose_name='bands')),
                ('first', models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, related_name='told_again', to='events.article', verbose_name='first told by')),
            ],
            options={
                'verbose_name': 'telling',
                'verbose_name_plural': 'tellings',
                'indexes': [django.contrib.postgres.indexes.GinIndex(fastupdate=False, fields=['bands'], name='telling_bands')],
            },
        ),
    ]
