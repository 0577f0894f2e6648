from django.db import migrations, models


class Migration(migrations.Migration):
    """A column with a default of the database: no row is rewritten, however many there are."""

    dependencies = [
        ('events', '0024_plan_search_once'),
    ]

    operations = [
        migrations.AddField(
            model_name='article',
            name='read_by',
            field=models.SmallIntegerField(db_default=0, default=0, editable=False, help_text='Older rules than those of now have it read again by manage.py reread.', verbose_name='read by rules of version'),
        ),
        migrations.AlterField(
            model_name='proposal',
            name='state',
            field=models.CharField(choices=[('pending', 'waiting'), ('accepted', 'accepted'), ('merged', 'accepted as evidence'), ('rejected', 'rejected'), ('outdated', 'no longer found')], default='pending', max_length=8, verbose_name='state'),
        ),
    ]
