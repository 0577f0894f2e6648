from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # nobody who writes events waits for it

    dependencies = [
        ('events', '0014_redirects_of_snapshots'),
    ]

    operations = [
        AddIndexConcurrently(
            model_name='closureevent',
            index=models.Index(condition=models.Q(('is_withheld', True), ('stage', 'published')), fields=['organization'], name='closure_withheld'),
        ),
    ]
