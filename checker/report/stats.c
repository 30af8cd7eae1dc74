/* The format stats: how much was read, set aside, compared and found in all; so that silence can be told from not having read. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "documents/facts.h"
#include "report/escape.h"
#include "report/report.h"

#include <stdlib.h>

enum { MOST_NAMES = 256 };

/* How often each of some names was met; the names outlive the report. */
typedef struct Tally {
    struct Count {
        Str name;
        uint64_t times;
    } counts[MOST_NAMES];
    size_t n;
    uint64_t all;
} Tally;

typedef struct Stats {
    uint64_t bytes, sentences;
    Tally figures, aside, gates, rules;
    const Sheets *sheets;                            /* those of the first article; their facts that some claim is about */
    uint8_t *touched;
} Stats;

static void count(Tally *tally, Str name)
{
    size_t i = 0;
    tally->all++;
    while (i < tally->n && !str_equal(tally->counts[i].name, name))
        i++;
    if (i == MOST_NAMES)
        return;                                      /* still counted in `all` */
    if (i == tally->n)
        tally->counts[tally->n++].name = name;
    tally->counts[i].times++;
}

static int by_times(const void *left, const void *right)
{
    const struct Count *a = left, *b = right;
    return a->times != b->times ? (a->times < b->times) - (a->times > b->times) : str_compare(a->name, b->name);
}

static void put_tally(Report *report, const char *title, Tally *tally)
{
    Writer *out = &report->out;
    qsort(tally->counts, tally->n, sizeof *tally->counts, by_times);
    writer_put(out, arena_print(report->scratch, "  %-10s %llu", title, (unsigned long long)tally->all));
    for (size_t i = 0; i < tally->n; i++) {
        writer_text(out, i ? ", " : ": ");
        writer_number(out, tally->counts[i].times);
        writer_byte(out, ' ');
        writer_put(out, tally->counts[i].name);
    }
    writer_byte(out, '\n');
}

static void start(Report *report)
{
    report->own = ARENA_NEW(report->arena, Stats);
}

static void count_facts(Report *report, Stats *stats, const Reading *reading)
{
    uint32_t facts = reading->touched ? facts_count(reading->sheets) : 0;
    if (facts && !stats->sheets) {
        stats->sheets = reading->sheets;
        stats->touched = ARENA_ARRAY(report->arena, uint8_t, facts);
    }
    for (uint32_t i = 0; stats->touched && reading->sheets == stats->sheets && i < facts; i++)
        stats->touched[i] |= reading->touched[i];
}

/* Facts that nothing in the articles touches, a line each: "desk.yml:4 tunnel-cost". */
static void put_facts(Report *report, const Stats *stats)
{
    const Sheet *sheet;
    uint32_t at = 0, untouched = 0;
    if (!stats->touched)
        return;
    while (facts_untouched(stats->sheets, stats->touched, &at, &sheet))
        untouched++;
    writer_put(&report->out, arena_print(report->scratch, "  %-10s %u, of which no claim touches %u\n", "facts", facts_count(stats->sheets), untouched));
    at = 0;
    for (const Fact *fact; (fact = facts_untouched(stats->sheets, stats->touched, &at, &sheet));) {
        Str line = arena_print(report->scratch, "%.*s:%u %.*s", STR_ARG(sheet->article->path), fact->line, STR_ARG(fact->id.n ? fact->id : fact->subject));
        writer_text(&report->out, "             ");
        escape_terminal(&report->out, line, report->style.ascii);
        writer_byte(&report->out, '\n');
    }
}

static void article(Report *report, const Reading *reading)
{
    Stats *stats = report->own;
    if (!stats)
        return;
    stats->bytes += reading->article->bytes.n;
    count_facts(report, stats, reading);
    stats->sentences += reading->segments.sentences.n;
    for (uint32_t i = 0; i < reading->mentions.list.n; i++)
        count(&stats->figures, str_of(mention_kind_name(reading->mentions.list.at[i].kind)));
    for (uint32_t i = 0; i < reading->mentions.set_aside.n; i++)
        count(&stats->aside, str_of(reading->mentions.set_aside.at[i].why));
    for (uint32_t i = 0; i < reading->verdicts.pairs.n; i++)
        count(&stats->gates, str_of(reading->verdicts.pairs.at[i].gate ? reading->verdicts.pairs.at[i].gate : "comparable"));
    for (uint32_t i = 0; i < reading->verdicts.findings.n; i++)
        count(&stats->rules, reading->verdicts.findings.at[i].rule->id);
}

static void put_number(Report *report, const char *title, uint64_t number)
{
    writer_put(&report->out, arena_print(report->scratch, "  %-10s %llu\n", title, (unsigned long long)number));
}

static void end(Report *report)
{
    Stats *stats = report->own;
    if (!stats)
        return;
    writer_text(&report->out, "statistics\n");
    put_number(report, "articles", report->totals.files);
    put_number(report, "bytes", stats->bytes);
    put_number(report, "sentences", stats->sentences);
    put_tally(report, "figures", &stats->figures);
    put_tally(report, "set aside", &stats->aside);
    put_number(report, "claims", report->totals.claims);
    put_tally(report, "pairs", &stats->gates);
    put_tally(report, "findings", &stats->rules);
    put_number(report, "silenced", report->totals.suppressed);
    put_number(report, "accepted", report->totals.baselined);
    put_facts(report, stats);
}

const ReportFormat report_stats = {.name = STR("stats"), .carries = CARRIES_ALL, .start = start, .article = article, .end = end};
