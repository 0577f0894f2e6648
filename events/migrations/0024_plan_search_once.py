from django.db import migrations

# As it was, but planned once a connection and not for each row that changes.
REFRESH = r"""
CREATE OR REPLACE FUNCTION refresh_search_text(closures bigint[]) RETURNS void LANGUAGE plpgsql
-- To plan it takes thrice as long as to do it.
SET plan_cache_mode = force_generic_plan AS $$
BEGIN
DELETE FROM events_searchtext AS old WHERE old.closure_id = ANY(closures)
AND NOT EXISTS (SELECT 1 FROM events_closureevent WHERE id = old.closure_id);

INSERT INTO events_searchtext (closure_id, words, unspaced)
SELECT
    id,
    strip(to_tsvector('english', without_accents(names || E'\n' || prose)))
    || strip(to_tsvector('simple', without_accents(names)))
    || array_to_tsvector(pairs_of_signs(names || E'\n' || prose)),
    (SELECT COALESCE(string_agg(DISTINCT run, E'\n'), '')
     FROM unspaced_runs(names || E'\n' || prose) AS run)
FROM (
    SELECT
        closure.id,
        -- A tsvector holds a megabyte at most.
        left(concat_ws(
            E'\n',
            (SELECT name FROM events_organization WHERE id = closure.organization_id),
            (SELECT string_agg(text, E'\n') FROM events_organizationname
             WHERE organization_id = closure.organization_id),
            laws.names
        ), 20000) AS names,
        left(concat_ws(
            E'\n', closure.unit, closure.place, closure.summary,
            (SELECT string_agg(citation.passage, E'\n')
             FROM events_citation AS citation
             JOIN events_article AS article ON article.id = citation.article_id
             WHERE citation.closure_id = closure.id
             AND NOT citation.is_withheld AND NOT article.is_withheld)
        ), 80000) AS prose
    FROM events_closureevent AS closure
    LEFT JOIN LATERAL (
        SELECT string_agg(concat_ws(E'\n', law.name, law.short_name, (
            SELECT string_agg(text, E'\n') FROM events_lawname WHERE law_id = law.id
        )), E'\n') AS names
        FROM events_attribution AS attribution
        JOIN events_law AS law ON law.id = attribution.law_id
        WHERE attribution.closure_id = closure.id AND law.stage = 'published'
    ) AS laws ON true
    WHERE closure.id = ANY(closures)
    -- It runs when all of a transaction is done: what it has written once is complete.
    AND NOT EXISTS (
        SELECT 1 FROM events_searchtext AS done
        WHERE done.closure_id = closure.id AND done.xmin = pg_current_xact_id()::xid
    )
    ORDER BY closure.id
) AS told
ON CONFLICT (closure_id) DO UPDATE
SET words = excluded.words, unspaced = excluded.unspaced
WHERE (events_searchtext.words, events_searchtext.unspaced)
    IS DISTINCT FROM (excluded.words, excluded.unspaced);
END
$$;
"""


class Migration(migrations.Migration):

    dependencies = [
        ("events", "0023_articles_by_end"),
    ]

    operations = [
        migrations.RunSQL(REFRESH, migrations.RunSQL.noop),
    ]
