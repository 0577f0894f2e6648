from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models
from django.db.models import F

ENDS = ('searched', 'irrelevant', 'duplicate', 'failed')
BATCH = 5000


def say_when_they_ended(apps, _schema_editor):
    """In batches, each committed by itself: an article was last written when it came to its end."""
    articles = apps.get_model('events', 'Article').objects.filter(state__in=ENDS, settled_at=None)
    last = 0
    while ids := list(articles.filter(pk__gt=last).order_by('pk').values_list('pk', flat=True)[:BATCH]):
        articles.filter(pk__in=ids).update(settled_at=F('next_try_at'))
        last = ids[-1]


class Migration(migrations.Migration):
    atomic = False  # nobody who writes articles waits for these

    dependencies = [
        ('events', '0022_failures_and_ends'),
    ]

    operations = [
        migrations.RunPython(say_when_they_ended, migrations.RunPython.noop),
        AddIndexConcurrently(
            model_name='article',
            index=models.Index(condition=models.Q(('state', 'failed')), fields=['failure'], name='article_failure'),
        ),
        AddIndexConcurrently(
            model_name='article',
            index=models.Index(condition=models.Q(('state__in', ('searched', 'irrelevant', 'duplicate', 'failed'))), fields=['state', 'settled_at'], name='article_settled'),
        ),
    ]
