from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # nobody who writes articles or events waits for these

    dependencies = [
        ('events', '0008_report'),
    ]

    operations = [
        AddIndexConcurrently(
            model_name='article',
            index=models.Index(condition=models.Q(('state', 'failed')), fields=['-recorded_at', '-id'], name='article_failed'),
        ),
        AddIndexConcurrently(
            model_name='closureevent',
            index=models.Index(condition=models.Q(('stage', 'published'), ('status__in', ('ordered', 'announced', 'threatened'))), fields=['effective_upper', 'effective_lower', 'id'], name='closure_due'),
        ),
    ]
