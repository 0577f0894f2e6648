from django.db import migrations


def establish(apps, schema_editor):
    """With the tables as they are now: permissions belong to the present models."""
    from events.record.roles import establish_roles

    establish_roles()


class Migration(migrations.Migration):
    dependencies = [
        ("events", "0001_initial"),
        ("auth", "0012_alter_user_first_name_max_length"),
        ("contenttypes", "0002_remove_content_type_name"),
    ]

    operations = [migrations.RunPython(establish, migrations.RunPython.noop)]
