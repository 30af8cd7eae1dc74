/* Sections: the table of all kinds of phrases, and the reading of the values they carry. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "knowledge/section.h"

#define WORDS(list, first) .carries = CARRIES_WORD, .words = list, .least = first, .most = first + (int32_t)(sizeof(list) / sizeof *(list)) - 1
#define NUMBERS(first, last) .carries = CARRIES_WHOLE, .least = first, .most = last

static const Str bounds[] = {STR("exact"), STR("about"), STR("nearly"), STR("at-least"), STR("more-than"), STR("at-most"), STR("less-than"), STR("range")};
static const Str number_parts[] = {STR("and"), STR("of"), STR("point"), STR("minus"), STR("one"), STR("ratio"), STR("fold"), STR("times"), STR("or")};
static const Str statuses[] = {STR("actual"), STR("planned"), STR("forecast"), STR("possible"), STR("proposed"), STR("target"), STR("capacity"),
                               STR("conditional"), STR("alleged"), STR("denied")};
static const Str parts[] = {STR("of-which"), STR("including"), STR("another"), STR("remaining"), STR("each"), STR("average"), STR("respectively"),
                            STR("alone"), STR("total")};
static const Str cues[] = {STR("contrast"), STR("revision"), STR("estimates"), STR("comparison")};
static const Str percents[] = {STR("percent"), STR("points"), STR("basis-points")};
static const Str period_parts[] = {STR("early"), STR("mid"), STR("late"), STR("beginning"), STR("end"), STR("first-half"), STR("second-half"),
                                   STR("first-quarter"), STR("second-quarter"), STR("third-quarter"), STR("fourth-quarter")};
static const Str directions[] = {STR("past"), STR("last"), STR("this"), STR("next"), STR("coming"), STR("same")};
static const Str changes[] = {STR("down"), STR("either"), STR("up")};
static const Str agos[] = {STR("earlier"), STR("before"), STR(""), STR("after"), STR("later")};
static const Str pronouns[] = {STR("he"), STR("she"), STR("it"), STR("they"), STR("i"), STR("we"), STR("you"), STR("who")};
static const Str auxiliaries[] = {STR("be"), STR("have"), STR("do"), STR("get")};
static const Str prepositions[] = {STR("of"), STR("agent"), STR("source"), STR("place"), STR("in"), STR("with"), STR("aim"), STR("to"), STR("among")};
static const Str joints[] = {STR("any"), STR("organisation"), STR("conjunction")};
static const Str clock_words[] = {STR("am"), STR("pm"), STR("either"), STR("noon"), STR("midnight"), STR("half-past"), STR("quarter-past")};
static const Str endings[] = {STR("inside"), STR("ending"), STR("before-number")};

const Section sections[PHRASE_KINDS] = {
    [PHRASE_CARDINAL] = {STR("cardinal"), .carries = CARRIES_NUMBER},
    [PHRASE_SCALE] = {STR("scale"), .carries = CARRIES_RANGE},
    [PHRASE_SCALE_GLUED] = {STR("scale-glued"), .carries = CARRIES_NUMBER},
    [PHRASE_ORDINAL] = {STR("ordinal"), .carries = CARRIES_NUMBER},
    [PHRASE_NUMBER_PART] = {STR("number-part"), WORDS(number_parts, NUMBER_AND)},
    [PHRASE_FRACTION] = {STR("fraction"), .carries = CARRIES_FRACTION},
    [PHRASE_VAGUE] = {STR("vague"), .carries = CARRIES_RANGE},
    [PHRASE_MULTIPLE] = {STR("multiple"), .carries = CARRIES_RANGE},
    [PHRASE_BOUND_BEFORE] = {STR("bound-before"), WORDS(bounds, BOUND_EXACT)},
    [PHRASE_BOUND_AFTER] = {STR("bound-after"), WORDS(bounds, BOUND_EXACT)},
    [PHRASE_RANGE_JOIN] = {STR("range-join"), .carries = CARRIES_NAME, .optional = true, .many = true},
    [PHRASE_PERCENT] = {STR("percent"), WORDS(percents, 0)},
    [PHRASE_PER] = {STR("per"), .carries = CARRIES_NAME, .optional = true},
    [PHRASE_NOT_QUANTITY] = {STR("not-quantity")},
    [PHRASE_NOT_QUANTITY_AFTER] = {STR("not-quantity-after")},
    [PHRASE_MARK] = {STR("mark")},
    [PHRASE_ONE_OF] = {STR("one-of")},
    [PHRASE_ONE_IDIOM] = {STR("one-idiom")},
    [PHRASE_MONTH] = {STR("month"), NUMBERS(1, 12)},
    [PHRASE_WEEKDAY] = {STR("weekday"), NUMBERS(1, 7)},
    [PHRASE_DAY_RELATIVE] = {STR("day-relative"), .carries = CARRIES_NUMBER},
    [PHRASE_PERIOD_UNIT] = {STR("period-unit"), .carries = CARRIES_NAME},
    [PHRASE_PERIOD_PART] = {STR("period-part"), WORDS(period_parts, PERIOD_EARLY)},
    [PHRASE_DIRECTION] = {STR("direction"), WORDS(directions, -2)},
    [PHRASE_TIME_PREPOSITION] = {STR("time-preposition"), .carries = CARRIES_NAME, .many = true},
    [PHRASE_SEASON] = {STR("season"), NUMBERS(1, 12)},
    [PHRASE_HOLIDAY] = {STR("holiday"), .carries = CARRIES_NAME, .optional = true},
    [PHRASE_CLOCK] = {STR("clock"), WORDS(clock_words, CLOCK_AM)},
    [PHRASE_ZONE] = {STR("zone"), .carries = CARRIES_MINUTES},
    [PHRASE_AGO] = {STR("ago"), WORDS(agos, -2)},
    [PHRASE_TIME_WEAK] = {STR("time-weak")},
    [PHRASE_TIME_NAME] = {STR("time-name")},
    [PHRASE_TIME_REPEATED] = {STR("time-repeated")},
    [PHRASE_TIME_AHEAD] = {STR("time-ahead")},
    [PHRASE_TIME_BEHIND] = {STR("time-behind")},
    [PHRASE_TIME_PERFECT] = {STR("time-perfect")},
    [PHRASE_AGE] = {STR("age")},
    [PHRASE_AGE_VERB] = {STR("age-verb")},
    [PHRASE_DATELINE] = {STR("dateline")},
    [PHRASE_SAY] = {STR("say")},
    [PHRASE_ACCORDING] = {STR("according")},
    [PHRASE_ESTIMATE] = {STR("estimate")},
    [PHRASE_PLAN] = {STR("plan"), WORDS(statuses, STATUS_ACTUAL)},
    [PHRASE_MODAL] = {STR("modal"), WORDS(statuses, STATUS_ACTUAL)},
    [PHRASE_STATUS] = {STR("status"), WORDS(statuses, STATUS_ACTUAL)},
    [PHRASE_NEGATION] = {STR("negation")},
    [PHRASE_CHANGE] = {STR("change"), WORDS(changes, -1)},
    [PHRASE_PART] = {STR("part"), WORDS(parts, PART_OF_WHICH)},
    [PHRASE_ACKNOWLEDGED] = {STR("acknowledged"), WORDS(cues, CUE_CONTRAST)},
    [PHRASE_SYNONYM] = {STR("synonym"), .carries = CARRIES_GROUP},
    [PHRASE_SYNONYM_VERB] = {STR("synonym-verb"), .carries = CARRIES_GROUP},
    [PHRASE_DEED] = {STR("deed"), .carries = CARRIES_NAME},
    [PHRASE_OUTCOME] = {STR("outcome"), .carries = CARRIES_NAME, .many = true},
    [PHRASE_QUANTIFIER] = {STR("quantifier"), .carries = CARRIES_NAME},
    [PHRASE_TURNABOUT] = {STR("turnabout")},
    [PHRASE_APART] = {STR("apart")},
    [PHRASE_SIBLING] = {STR("sibling"), .carries = CARRIES_NAME, .many = true},
    [PHRASE_DRAFT] = {STR("draft")},
    [PHRASE_TURN] = {STR("turn")},
    [PHRASE_DEFINITE] = {STR("definite")},
    [PHRASE_COUNTED] = {STR("counted"), .carries = CARRIES_NAME},
    [PHRASE_AUXILIARY] = {STR("auxiliary"), WORDS(auxiliaries, AUXILIARY_BE)},
    [PHRASE_PREPOSITION] = {STR("preposition"), WORDS(prepositions, PREPOSITION_OF)},
    [PHRASE_REPEATABLE] = {STR("repeatable")},
    [PHRASE_ONCE] = {STR("once")},
    [PHRASE_LIGHT_NOUN] = {STR("light-noun")},
    [PHRASE_NON_RESTRICTIVE] = {STR("non-restrictive")},
    [PHRASE_STOP] = {STR("stop")},
    [PHRASE_NAME_JOINT] = {STR("name-joint"), WORDS(joints, 0)},
    [PHRASE_GIVEN_NAME] = {STR("given-name")},
    [PHRASE_HONORIFIC] = {STR("honorific")},
    [PHRASE_ROLE] = {STR("role")},
    [PHRASE_ORGANISATION] = {STR("organisation")},
    [PHRASE_PLACE_NAME] = {STR("place-name"), .carries = CARRIES_NAME, .optional = true, .many = true},
    [PHRASE_DEMONYM] = {STR("demonym"), .carries = CARRIES_NAME, .many = true},
    [PHRASE_OTHER_NAME] = {STR("other-name"), .carries = CARRIES_GROUP},
    [PHRASE_PRONOUN] = {STR("pronoun"), WORDS(pronouns, PRONOUN_HE)},
    [PHRASE_ABBREVIATION] = {STR("abbreviation"), WORDS(endings, 0), .optional = true},
    [PHRASE_OPENER] = {STR("opener")},
    [PHRASE_CLITIC] = {STR("clitic")},
    [PHRASE_CLAUSE_OPENER] = {STR("clause-opener")},
    [PHRASE_CONTRACTION] = {STR("contraction"), .carries = CARRIES_NAME},
    [PHRASE_BOILERPLATE] = {STR("boilerplate")},
    [PHRASE_BYLINE] = {STR("byline")},
    [PHRASE_CAPTION] = {STR("caption")},
    [PHRASE_AGENCY] = {STR("agency")},
    [PHRASE_SUMMARY] = {STR("summary")},
};

const char *phrase_kind_name(PhraseKind kind)
{
    return kind == PHRASE_NONE ? "none" : sections[kind].name.p;
}

const char *bound_name(Bound bound)
{
    return bounds[bound].p;
}

const char *status_name(Status status)
{
    return statuses[status].p;
}

const char *part_name(Part part)
{
    return part == PART_NONE ? "none" : parts[part - PART_OF_WHICH].p;
}

const char *cue_name(Cue cue)
{
    return cue == CUE_NONE ? "none" : cues[cue - CUE_CONTRAST].p;
}

static bool read_whole(Str text, int32_t least, int32_t most, int32_t *out)
{
    Decimal number;
    if (!decimal_read(text, &number) || decimal_compare(number, decimal(least, 0)) < 0 || decimal_compare(number, decimal(most, 0)) > 0)
        return false;
    for (int32_t whole = least; whole <= most; whole++)
        if (decimal_equal(number, decimal(whole, 0))) {
            *out = whole;
            return true;
        }
    return false;
}

static bool read_word(const Section *section, Str text, int32_t *code)
{
    for (int32_t i = section->least; i <= section->most; i++)
        if (text.n && str_equal(section->words[i - section->least], text)) {
            *code = i;
            return true;
        }
    return false;
}

/* "1/2" -> 0.5, 0; "1/3" -> 1, 3: high is the divisor when the quotient has no end. */
static bool read_fraction(Str text, Decimal *low, Decimal *high)
{
    Str above = str_cut(&text, '/');
    Decimal divisor;
    if (!decimal_read(str_trim(above), low))
        return false;
    if (!text.p || !text.n)
        return true;
    if (!decimal_read(str_trim(text), &divisor) || decimal_sign(divisor) <= 0)
        return false;
    Decimal quotient = decimal_divide(*low, divisor);
    bool finite = decimal_equal(decimal_multiply(quotient, divisor), *low) && decimal_digits(quotient) < 18;
    *low = finite ? quotient : *low;
    *high = finite ? decimal(0, 0) : divisor;
    return true;
}

static bool read_range(Str text, Decimal *low, Decimal *high)
{
    size_t dots = str_find(text, S(".."));
    if (!decimal_read(str_trim(str_sub(text, 0, dots)), low))
        return false;
    *high = *low;
    return dots == text.n || (decimal_read(str_trim(str_from(text, dots + 2)), high) && decimal_compare(*low, *high) <= 0);
}

/* "-05:30" -> -330 */
static bool read_offset(Str text, Decimal *out)
{
    bool west = str_starts(text, S("-"));
    Str minutes = str_from(text, west || str_starts(text, S("+")));
    Str hours = str_cut(&minutes, ':');
    int32_t hour, minute;
    if (!read_whole(hours, 0, 14, &hour) || !read_whole(minutes, 0, 59, &minute))
        return false;
    *out = decimal(west ? -(hour * 60 + minute) : hour * 60 + minute, 0);
    return true;
}

/* "-05:00", or "-05:00..-04:00" for winter and summer. */
static bool read_minutes(Str text, Decimal *low, Decimal *high)
{
    size_t dots = str_find(text, S(".."));
    if (!read_offset(str_trim(str_sub(text, 0, dots)), low))
        return false;
    *high = *low;
    return dots == text.n || read_offset(str_trim(str_from(text, dots + 2)), high);
}

bool section_value(const Section *section, Str text, Phrase *out)
{
    switch (section->carries) {
    case CARRIES_NOTHING:
        return false;
    case CARRIES_NUMBER:
        return decimal_read(text, &out->low);
    case CARRIES_FRACTION:
        return read_fraction(text, &out->low, &out->high);
    case CARRIES_RANGE:
        return read_range(text, &out->low, &out->high);
    case CARRIES_WHOLE:
        return read_whole(text, section->least, section->most, &out->code);
    case CARRIES_MINUTES:
        return read_minutes(text, &out->low, &out->high);
    case CARRIES_WORD:
        return read_word(section, text, &out->code);
    case CARRIES_NAME:
    case CARRIES_GROUP:
        out->name = text;
        return text.n > 0;
    }
    return false;
}

static Str words_wanted(const Section *section, Arena *arena)
{
    Str list = {0};
    for (int32_t i = 0; i <= section->most - section->least; i++)
        if (section->words[i].n)
            list = arena_print(arena, "%.*s%s%.*s", STR_ARG(list), list.n ? ", " : "one of ", STR_ARG(section->words[i]));
    return list;
}

Str section_wants(const Section *section, Arena *arena)
{
    switch (section->carries) {
    case CARRIES_NOTHING:
        return S("a list of phrases without values");
    case CARRIES_NUMBER:
        return S("a number such as 12, 0.5 or 1e6");
    case CARRIES_FRACTION:
        return S("a number or a fraction such as 1/3");
    case CARRIES_RANGE:
        return S("a number or a range such as 24..99");
    case CARRIES_WHOLE:
        return arena_print(arena, "a whole number from %d to %d", section->least, section->most);
    case CARRIES_MINUTES:
        return S("hours and minutes east of UTC such as -05:00, or -05:00..-04:00 where it differs in summer");
    case CARRIES_WORD:
        return words_wanted(section, arena);
    case CARRIES_NAME:
    case CARRIES_GROUP:
        return S("a name");
    }
    return S("");
}
