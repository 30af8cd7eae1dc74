/* The format csv: the claims of all articles as one table for spreadsheets, with nothing in it that a spreadsheet would compute. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "report/escape.h"
#include "report/item_value.h"
#include "report/spot.h"

static const char head[] = "file,line,column,id,text,kind,low,high,bound,unit,currency,per,measured,of,action,actor,voice,speaker,status,negated,"
                           "from,to,period,place,zone,sentence\n";

/* A cell that begins so is a formula to a spreadsheet, also with wide signs; an apostrophe before it makes it text. */
static bool is_formula(Str plain)
{
    static const Str signs[] = {STR("="), STR("+"), STR("-"), STR("@"), STR("\xEF\xBC\x9D"), STR("\xEF\xBC\x8B"), STR("\xEF\xBC\x8D"), STR("\xEF\xBC\xA0")};
    plain = str_trim(plain);
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
        if (str_starts(plain, signs[i]))
            return true;
    return false;
}

static void text(Report *report, Str value)
{
    Str plain = escape_plain(value, report->style.ascii, report->scratch);
    writer_byte(&report->out, '"');
    if (is_formula(plain))
        writer_byte(&report->out, '\'');
    for (size_t i = 0; i < plain.n; i++) {
        if (plain.p[i] == '"')
            writer_byte(&report->out, '"');
        writer_byte(&report->out, plain.p[i]);
    }
    writer_text(&report->out, "\",");
}

/* A number or a word of ours. */
static void bare(Report *report, Str value)
{
    writer_put(&report->out, value);
    writer_byte(&report->out, ',');
}

static void number(Report *report, uint32_t value)
{
    writer_number(&report->out, value);
    writer_byte(&report->out, ',');
}

static void put_figure(Report *report, const Reading *reading, const Mention *mention)
{
    Arena *scratch = report->scratch;
    bool figure = mention->kind != MENTION_DATE;
    bare(report, str_of(mention_kind_name(mention->kind)));
    bare(report, figure ? item_low(mention, scratch) : (Str){0});
    bare(report, figure ? item_high(mention, scratch) : (Str){0});
    bare(report, figure ? str_of(bound_name(mention->bound)) : (Str){0});
    text(report, mention->unit_text);
    bare(report, item_currency(reading, mention->unit));
    text(report, mention->per);
}

static void put_said(Report *report, const Claim *claim)
{
    const Str said[] = {claim->measured.lemma, claim->of.lemma, claim->action.lemma, claim->actor.name};
    for (size_t i = 0; i < sizeof said / sizeof *said; i++)
        text(report, said[i]);
    bare(report, str_of(voice_name(claim->voice)));
    text(report, claim->speaker.name);
    bare(report, str_of(status_name(claim->status)));
    bare(report, claim->negated ? S("true") : S("false"));
}

/* A date's own days; of any other claim the time that it speaks of. */
static void put_time(Report *report, const Mention *mention, const Claim *claim)
{
    bool date = mention->kind == MENTION_DATE;
    DateRange days = date ? mention->named : claim->days;
    PeriodKind period = date ? mention->period : claim->period;
    bare(report, date_none(days.from) ? (Str){0} : date_print(days.from, report->scratch));
    bare(report, date_none(days.to) ? (Str){0} : date_print(days.to, report->scratch));
    bare(report, period == PERIOD_NONE ? (Str){0} : str_of(period_kind_name(period)));
}

static void put_claim(Report *report, const Reading *reading, uint32_t item)
{
    const Claim *claim = &reading->claims.list.at[item];
    const Mention *mention = &reading->mentions.list.at[claim->mention];
    Place place = item_start(reading, mention->begin, mention->end);
    text(report, spot_path(reading->article->path));
    number(report, place.line);
    number(report, place.column);
    number(report, item + 1);
    text(report, article_text(reading->article, mention->begin, mention->end));
    put_figure(report, reading, mention);
    put_said(report, claim);
    put_time(report, mention, claim);
    text(report, claim->place.name);
    bare(report, str_of(zone_name(claim->zone)));
    writer_number(&report->out, claim->sentence + 1);
    writer_byte(&report->out, '\n');
}

static void start(Report *report)
{
    writer_text(&report->out, head);
}

static void article(Report *report, const Reading *reading)
{
    for (uint32_t i = 0; i < reading->claims.list.n; i++)
        put_claim(report, reading, i);
}

const ReportFormat report_csv = {.name = STR("csv"), .carries = CARRIES_CLAIMS, .start = start, .article = article};
