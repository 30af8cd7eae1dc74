/* Evidence: what an article shows as a whole: which mark is its decimal one, whether its dates begin with the day, whose dollars it means. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/numeral.h"
#include "mention/quantity.h"

static bool starts_numeral(Str text, size_t at)
{
    return byte_is_digit(text.p[at]) && (at == 0 || !(byte_is_digit(text.p[at - 1]) || text.p[at - 1] == '.' || text.p[at - 1] == ','));
}

bool evidence_decimal_comma(const Article *article)
{
    Str text = article->text;
    int weight = article->lang.n >= 2 && !str_starts(article->lang, S("en")) ? 1 : -1;     /* English until more is seen */
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

/* Outside the United States the day comes first; a first number above 12 proves it, a second one the contrary. */
bool evidence_day_first(const Article *article)
{
    Str text = article->text;
    bool region = article->lang.n > 2 && !str_ends(article->lang, S("US"));
    int weight = region ? 1 : -1;
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

void evidence_settle_money(const Article *article, const Knowledge *knowledge, Mentions *mentions)
{
    (void)article;
    const Unit *american = units_find(knowledge->units, S("USD")), *named = named_dollar(mentions, american);
    for (uint32_t i = 0; i < mentions->list.n; i++) {
        Mention *mention = &mentions->list.at[i];
        if (!bare(mention))
            continue;
        mention->unit_other = named ? mention->unit : NULL;
        mention->unit = named ? named : mention->unit;
        mention->unit_text = mention->unit->name;
    }
}
