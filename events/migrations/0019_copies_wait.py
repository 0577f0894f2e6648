from django.contrib.postgres.operations import AddIndexConcurrently, RemoveIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # nobody who writes proposals waits for these

    dependencies = [
        ('events', '0018_tellings'),
    ]

    operations = [
        AddIndexConcurrently(
            model_name='proposal',
            index=models.Index(condition=models.Q(('copy_of', None), ('state', 'pending')), fields=['-score', 'id'], name='proposal_waiting'),
        ),
        AddIndexConcurrently(
            model_name='proposal',
            index=models.Index(condition=models.Q(('copy_of__isnull', False)), fields=['copy_of'], name='proposal_copies'),
        ),
        RemoveIndexConcurrently(
            model_name='proposal',
            name='proposal_queue',
        ),
    ]
