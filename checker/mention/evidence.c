/* Evidence: what an article shows as a whole: which mark is its decimal one, whether its dates begin with the day, whose dollars it means. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/numeral.h"
#include "mention/quantity.h"

static bool starts_numeral(Str text, size_t at)
{
    return byte_is_digit(text.p[at]) && (at == 0 || !(byte_is_digit(text.p[at - 1]) || text.p[at - 1] == '.' || text.p[at - 1] == ','));
}

/* "MX" of "es-MX", in upper case; empty when no region is said. */
static Str region_of(Str lang, char room[2])
{
    enum { REGION = 2 };
    if (lang.n < 2 * REGION + 1 || byte_is_letter(lang.p[lang.n - REGION - 1]) || !byte_is_letter(lang.p[lang.n - 1]) || !byte_is_letter(lang.p[lang.n - 2]))
        return (Str){0};
    for (size_t i = 0; i < REGION; i++)
        room[i] = (char)(byte_lower(lang.p[lang.n - REGION + i]) - 'a' + 'A');
    return (Str){room, REGION};
}

/* Where the decimal mark is a point though the language's own is a comma, or the language's own is a point. Source: Unicode CLDR 44, numbers. */
static bool writes_point(Str lang)
{
    static const Str languages[] = {STR("en"), STR("zh"), STR("ja"), STR("ko"), STR("th"), STR("he"),
                                    STR("hi"), STR("ga"), STR("cy"), STR("ms"), STR("tl"), STR("ur")};
    static const Str regions[] = {STR("MX"), STR("US"), STR("GT"), STR("HN"), STR("SV"), STR("NI"),
                                  STR("PA"), STR("DO"), STR("PR"), STR("PE"), STR("CH"), STR("LI")};
    char room[2];
    Str region = region_of(lang, room);
    for (size_t i = 0; i < sizeof languages / sizeof *languages; i++)
        if (str_starts(lang, languages[i]))
            return true;
    for (size_t i = 0; i < sizeof regions / sizeof *regions; i++)
        if (str_equal(region, regions[i]))
            return true;
    return false;
}

bool evidence_decimal_comma(const Article *article)
{
    Str text = article->text;
    int weight = article->lang.n >= 2 && !writes_point(article->lang) ? 1 : -1;            /* English until more is seen */
    for (size_t at = 0; at < text.n; at++)
        if (starts_numeral(text, at))
            weight += numeral_evidence(str_sub(text, at, at + 64));
    return weight > 0;
}

/* Two digits and a mark: 13/ or 13. */
static int two_digits(Str text, size_t at)
{
    return byte_is_digit(text.p[at]) && byte_is_digit(text.p[at + 1]) ? (text.p[at] - '0') * 10 + (text.p[at + 1] - '0') : -1;
}

/* Outside the United States, and in other languages, the day comes first; a first number above 12 proves it, a second one the contrary. */
bool evidence_day_first(const Article *article)
{
    char room[2];
    Str text = article->text, region = region_of(article->lang, room);
    bool foreign = article->lang.n >= 2 && !str_starts(article->lang, S("en"));
    int weight = region.n ? (str_equal(region, S("US")) ? -1 : 1) : foreign ? 1 : -1;
    for (size_t at = 0; at + 8 <= text.n; at++) {
        if (text.p[at + 2] != '/' || text.p[at + 5] != '/' || (at > 0 && byte_is_digit(text.p[at - 1])))
            continue;
        int first = two_digits(text, at), second = two_digits(text, at + 3);
        weight += first > 12 && second > 0 && second <= 12 ? 2 : second > 12 && first > 0 && first <= 12 ? -2 : 0;
    }
    return weight > 0;
}

static bool dollars(const Unit *unit)
{
    return unit && unit->currency && unit->label.n && unit->label.p[unit->label.n - 1] == '$';
}

static bool bare(const Mention *mention)
{
    return mention->kind == MENTION_MONEY && mention->unit && mention->unit_other == mention->unit;
}

/* The one kind of dollar (or peso) that the article names besides bare ones; NULL when it names none, several, or the American one. */
static const Unit *named_dollar(const Mentions *mentions, const Unit *american)
{
    const Unit *named = NULL;
    for (uint32_t i = 0; i < mentions->list.n; i++) {
        const Mention *mention = &mentions->list.at[i];
        if (mention->kind != MENTION_MONEY || bare(mention) || !dollars(mention->unit))
            continue;
        if (mention->unit == american || (named && named != mention->unit))
            return NULL;
        named = mention->unit;
    }
    return named;
}

/* The dollar (or peso) of the article's own region: its code begins as the region's does, "AU" and AUD, "MX" and MXN. NULL: none, or the American one. */
static const Unit *regional_dollar(const Article *article, const Units *units, const Unit *american)
{
    char room[2];
    Str region = region_of(article->lang, room);
    for (uint32_t i = 0; region.n && i < units->unit_count; i++)
        if (dollars(&units->units[i]) && !units->units[i].minor && str_starts(units->units[i].name, region))
            return &units->units[i] == american ? NULL : &units->units[i];
    return NULL;
}

void evidence_settle_money(const Article *article, const Knowledge *knowledge, Mentions *mentions)
{
    const Unit *american = units_find(knowledge->units, S("USD")), *named = named_dollar(mentions, american);
    if (!named)
        named = regional_dollar(article, knowledge->units, american);
    for (uint32_t i = 0; i < mentions->list.n; i++) {
        Mention *mention = &mentions->list.at[i];
        if (!bare(mention))
            continue;
        mention->unit_other = named ? mention->unit : NULL;
        mention->unit = named ? named : mention->unit;
        mention->unit_text = mention->unit->name;
    }
}
