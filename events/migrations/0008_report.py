import django.db.models.deletion
import events.models.report
import pgtrigger.compiler
import pgtrigger.migrations
from django.conf import settings
from django.db import migrations, models


def establish(apps, schema_editor):
    """Editors may read and settle reports; contributors may not look at them."""
    from events.record.roles import establish_roles

    establish_roles()


class Migration(migrations.Migration):

    dependencies = [
        ('events', '0007_review'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Report',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('kind', models.CharField(choices=[('danger', 'danger'), ('error', 'error'), ('source', 'new source')], max_length=6, verbose_name='kind')),
                ('text', models.CharField(blank=True, max_length=2000, verbose_name='text')),
                ('address', models.CharField(blank=True, max_length=2000, verbose_name='address')),
                ('received_on', models.DateField(db_index=True, default=events.models.report.today, editable=False, verbose_name='received')),
                ('state', models.CharField(choices=[('new', 'waiting'), ('acted_on', 'acted on'), ('not_acted_on', 'not acted on')], default='new', editable=False, max_length=12, verbose_name='state')),
                ('reason', models.TextField(blank=True, editable=False, verbose_name='reason')),
                ('act', models.UUIDField(blank=True, editable=False, null=True, verbose_name='act')),
                ('settled_at', models.DateTimeField(blank=True, editable=False, null=True, verbose_name='settled')),
                ('closure', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='reports', to='events.closureevent', verbose_name='event')),
                ('settled_by', models.ForeignKey(blank=True, editable=False, null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='settled by')),
            ],
            options={
                'verbose_name': 'report',
                'verbose_name_plural': 'reports',
                'ordering': ('kind', 'pk'),
                'indexes': [models.Index(condition=models.Q(('state', 'new')), fields=['kind', 'id'], name='report_queue'), models.Index(condition=models.Q(('state', 'acted_on')), fields=['-settled_at', '-id'], name='report_corrections')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('text', ''), _negated=True), models.Q(('address', ''), _negated=True), _connector='OR'), name='report_says_something'), models.CheckConstraint(condition=models.Q(models.Q(('settled_at', None), ('state', 'new')), models.Q(models.Q(('state', 'new'), _negated=True), ('settled_at__isnull', False)), _connector='OR'), name='report_settled_or_new'), models.CheckConstraint(condition=models.Q(models.Q(('act', None), ('state', 'new')), models.Q(('act__isnull', False), ('state', 'acted_on')), models.Q(('act', None), ('state', 'not_acted_on'), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='report_answered', violation_error_message='Say why it is not acted on.')],
            },
        ),
        pgtrigger.migrations.AddTrigger(
            model_name='report',
            trigger=pgtrigger.compiler.Trigger(name='grows_version', sql=pgtrigger.compiler.UpsertTriggerSql(constraint='CONSTRAINT', func="IF COALESCE(OLD.state, 'new') = 'acted_on' OR COALESCE(NEW.state, 'new') = 'acted_on' THEN \nINSERT INTO events_recordversion AS known (id, number, changed_at, transaction)\nVALUES (1, 1, now(), pg_current_xact_id()::text::bigint)\nON CONFLICT (id) DO UPDATE SET number = known.number + 1, changed_at = excluded.changed_at,\ntransaction = excluded.transaction WHERE known.transaction <> excluded.transaction;\n END IF; RETURN NULL;", hash='0a2f128e69fe03b48ae1a49a0da92f7fb2fccadf', operation='INSERT OR UPDATE OR DELETE', pgid='pgtrigger_grows_version_366bf', table='events_report', timing='DEFERRABLE INITIALLY DEFERRED', when='AFTER')),
        ),
        migrations.RunPython(establish, migrations.RunPython.noop),
    ]
