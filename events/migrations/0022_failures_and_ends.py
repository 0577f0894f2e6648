from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0021_refresh_no_search_for_nothing'),
    ]

    operations = [
        migrations.CreateModel(
            name='Heartbeat',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('task', models.CharField(max_length=60, unique=True, verbose_name='task')),
                ('beaten_at', models.DateTimeField(verbose_name='last beat')),
            ],
            options={
                'verbose_name': 'heartbeat',
                'verbose_name_plural': 'heartbeats',
            },
        ),
        migrations.AddField(
            model_name='article',
            name='failure',
            field=models.CharField(blank=True, choices=[('', 'other'), ('address', 'no address that may be fetched'), ('site', 'the site could not be reached'), ('gone', 'the page is not there'), ('refused', 'the site does not give the page'), ('robots', 'shut to programs by robots.txt'), ('no_article', 'the page is no article'), ('language', 'in a language that is not read'), ('unforeseen', 'an unforeseen fault')], db_default='', default='', max_length=10, verbose_name='sort of failure'),
        ),
        migrations.AddField(
            model_name='article',
            name='is_kept',
            field=models.BooleanField(db_default=False, default=False, editable=False, help_text='An editor gave its address: its bytes are kept, whatever it reports.', verbose_name='kept'),
        ),
        migrations.AddField(
            model_name='article',
            name='settled_at',
            field=models.DateTimeField(blank=True, help_text='When it came to its end (UTC).', null=True, verbose_name='settled'),
        ),
    ]
