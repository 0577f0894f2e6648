import events.models.unseen
from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0004_search'),
    ]

    operations = [
        migrations.AlterField(
            model_name='claim',
            name='claimant',
            field=models.CharField(max_length=200, validators=[events.models.unseen.seen_in_a_line], verbose_name='who says so'),
        ),
        migrations.AlterField(
            model_name='claim',
            name='what',
            field=models.CharField(max_length=300, validators=[events.models.unseen.seen_in_a_line], verbose_name='what is counted'),
        ),
        migrations.AlterField(
            model_name='claimhistory',
            name='claimant',
            field=models.CharField(max_length=200, validators=[events.models.unseen.seen_in_a_line], verbose_name='who says so'),
        ),
        migrations.AlterField(
            model_name='claimhistory',
            name='what',
            field=models.CharField(max_length=300, validators=[events.models.unseen.seen_in_a_line], verbose_name='what is counted'),
        ),
        migrations.AlterField(
            model_name='closureevent',
            name='place',
            field=models.CharField(blank=True, help_text='In words.', max_length=200, validators=[events.models.unseen.seen_in_a_line], verbose_name='place'),
        ),
        migrations.AlterField(
            model_name='closureevent',
            name='summary',
            field=models.TextField(blank=True, help_text='In your own words; names no private person.', validators=[events.models.unseen.seen_in_lines], verbose_name='summary'),
        ),
        migrations.AlterField(
            model_name='closureevent',
            name='unit',
            field=models.CharField(blank=True, help_text='The part that closed, such as an office; empty for the whole organization.', max_length=200, validators=[events.models.unseen.seen_in_a_line], verbose_name='unit'),
        ),
        migrations.AlterField(
            model_name='closurehistory',
            name='place',
            field=models.CharField(blank=True, help_text='In words.', max_length=200, validators=[events.models.unseen.seen_in_a_line], verbose_name='place'),
        ),
        migrations.AlterField(
            model_name='closurehistory',
            name='summary',
            field=models.TextField(blank=True, help_text='In your own words; names no private person.', validators=[events.models.unseen.seen_in_lines], verbose_name='summary'),
        ),
        migrations.AlterField(
            model_name='closurehistory',
            name='unit',
            field=models.CharField(blank=True, help_text='The part that closed, such as an office; empty for the whole organization.', max_length=200, validators=[events.models.unseen.seen_in_a_line], verbose_name='unit'),
        ),
        migrations.AlterField(
            model_name='law',
            name='name',
            field=models.CharField(max_length=300, validators=[events.models.unseen.seen_in_a_line], verbose_name='name'),
        ),
        migrations.AlterField(
            model_name='law',
            name='note',
            field=models.TextField(blank=True, validators=[events.models.unseen.seen_in_lines], verbose_name='note'),
        ),
        migrations.AlterField(
            model_name='law',
            name='short_name',
            field=models.CharField(blank=True, max_length=120, validators=[events.models.unseen.seen_in_a_line], verbose_name='short name'),
        ),
        migrations.AlterField(
            model_name='lawhistory',
            name='name',
            field=models.CharField(max_length=300, validators=[events.models.unseen.seen_in_a_line], verbose_name='name'),
        ),
        migrations.AlterField(
            model_name='lawhistory',
            name='note',
            field=models.TextField(blank=True, validators=[events.models.unseen.seen_in_lines], verbose_name='note'),
        ),
        migrations.AlterField(
            model_name='lawhistory',
            name='short_name',
            field=models.CharField(blank=True, max_length=120, validators=[events.models.unseen.seen_in_a_line], verbose_name='short name'),
        ),
        migrations.AlterField(
            model_name='lawname',
            name='text',
            field=models.CharField(max_length=300, validators=[events.models.unseen.seen_in_a_line], verbose_name='name'),
        ),
        migrations.AlterField(
            model_name='lawnamehistory',
            name='text',
            field=models.CharField(max_length=300, validators=[events.models.unseen.seen_in_a_line], verbose_name='name'),
        ),
        migrations.AlterField(
            model_name='organization',
            name='name',
            field=models.CharField(help_text='In English where there is one.', max_length=300, validators=[events.models.unseen.seen_in_a_line], verbose_name='name'),
        ),
        migrations.AlterField(
            model_name='organization',
            name='note',
            field=models.TextField(blank=True, validators=[events.models.unseen.seen_in_lines], verbose_name='note'),
        ),
        migrations.AlterField(
            model_name='organizationhistory',
            name='name',
            field=models.CharField(help_text='In English where there is one.', max_length=300, validators=[events.models.unseen.seen_in_a_line], verbose_name='name'),
        ),
        migrations.AlterField(
            model_name='organizationhistory',
            name='note',
            field=models.TextField(blank=True, validators=[events.models.unseen.seen_in_lines], verbose_name='note'),
        ),
        migrations.AlterField(
            model_name='organizationname',
            name='text',
            field=models.CharField(max_length=300, validators=[events.models.unseen.seen_in_a_line], verbose_name='name'),
        ),
        migrations.AlterField(
            model_name='organizationnamehistory',
            name='text',
            field=models.CharField(max_length=300, validators=[events.models.unseen.seen_in_a_line], verbose_name='name'),
        ),
    ]
