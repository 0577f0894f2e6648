from django.contrib.postgres.operations import AddIndexConcurrently
from django.db import migrations, models


class Migration(migrations.Migration):
    atomic = False  # nobody who writes claims waits for it

    dependencies = [
        ('events', '0009_desk_indexes'),
    ]

    operations = [
        AddIndexConcurrently(
            model_name='claim',
            index=models.Index(fields=['jurisdiction', '-as_of_lower', '-id'], name='claims_on_place'),
        ),
    ]
