/* Tests of mention/evidence: what an article's language, region and other figures say of its decimal mark, its dates and its dollars. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "figures.h"

static const struct {
    const char *lang, *text, *figures;
} texts[] = {
    {"", "It cost 1.234 euros and 2,500 pesos.", "money 1.234 EUR; money 2500 MXN"},
    {"en-GB", "It cost 1.234 euros and 2,500 pesos.", "money 1.234 EUR; money 2500 MXN"},
    {"es", "Cuesta 1.234 euros.", "money 1234 EUR"},
    {"es-ES", "Cuesta 1.234,50 euros.", "money 1234.5 EUR"},
    {"es-MX", "Cuesta 1,234 pesos.", "money 1234 MXN"},
    {"de-DE", "Es kostet 2,5 euro.", "money 2.5 EUR"},
    {"de-CH", "Es kostet 2.5 francs.", "money 2.5 CHF"},
    {"", "Cuesta 1.234.567,5 euros y 2.500 euros.", "money 1234567.5 EUR; money 2500 EUR"},
    {"es-ES", "It cost 1,234.50 euros, 2,500.25 euros and 1.234 euros.", "money 1234.5 EUR; money 2500.25 EUR; money 1.234 EUR"},
    {"", "It cost $5 million.", "money 5000000 USD"},
    {"en-AU", "It cost $5 million.", "money 5000000 AUD"},
    {"es-MX", "Cuesta $500.", "money 500 MXN"},
    {"en-US", "It cost $5 million.", "money 5000000 USD"},
    {"", "It cost C$5 million, then $6 million.", "money 5000000 CAD; money 6000000 CAD"},
    {"", "It cost C$5 million, or US$4 million; then $6 million.", "money 5000000 CAD; money 4000000 USD; money 6000000 USD"},
    {"", "It was signed on 3/4/2015.", "date 2015-03-04"},
    {"en-US", "It was signed on 3/4/2015.", "date 2015-03-04"},
    {"en-GB", "It was signed on 3/4/2015.", "date 2015-04-03"},
    {"es", "Se firma el 3/4/2015.", "date 2015-04-03"},
    {"", "On 25/12/2014 they met, and again on 3/4/2015.", "date 2014-12-25; date 2015-04-03"},
};

static Str figure_text(const Mention *mention, Arena *arena)
{
    if (mention->kind == MENTION_DATE)
        return arena_print(arena, "date %.*s", STR_ARG(date_print(mention->days.from, arena)));
    return arena_print(arena, "%s %.*s %.*s", mention_kind_name(mention->kind), STR_ARG(decimal_print(mention->low, arena)), STR_ARG(mention->unit_text));
}

START_TEST(follows_evidence)
{
    Reading reading = read_text(texts[_i].text, FORMAT_TEXT);
    reading.article->lang = str_of(texts[_i].lang);
    Mentions mentions = find_mentions(&reading);
    Str line = {0};
    for (uint32_t i = 0; i < mentions.list.n; i++)
        line = arena_print(reading.arena, "%.*s%s%.*s", STR_ARG(line), i ? "; " : "", STR_ARG(figure_text(&mentions.list.at[i], reading.arena)));
    ck_assert_text(line, str_of(texts[_i].figures));
    reading_end(&reading);
}
END_TEST

SUITE_MAIN("mention_evidence", EACH(follows_evidence, texts))
