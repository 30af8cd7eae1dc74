/* Date openings: the prepositions that leave an end open or ask for a second date: "since 2017", "by Friday", "from May to June". */
/* SPDX-License-Identifier: Apache-2.0 */
#include "mention/date_reader.h"

/* "since", "by", "from" ... "Two days after Jan. 5" is none: the distance would be lost. */
DateOpening date_opening_at(const DateReader *reader, uint32_t i)
{
    static const struct {
        Str name;
        PeriodKind period;
    } names[] = {{STR("since"), PERIOD_SINCE},   {STR("starting"), PERIOD_SINCE}, {STR("until"), PERIOD_UNTIL},
                 {STR("through"), PERIOD_UNTIL}, {STR("by"), PERIOD_UNTIL},       {STR("before"), PERIOD_BEFORE},
                 {STR("after"), PERIOD_AFTER},   {STR("from"), PERIOD_AT},        {STR("between"), PERIOD_AT}};
    uint32_t end;
    const Phrase *phrase = date_phrase(reader, i, PHRASE_TIME_PREPOSITION, &end);
    for (size_t k = 0; phrase && k < sizeof names / sizeof *names; k++)
        if (str_equal(phrase->name, names[k].name)) {
            bool distance = (names[k].period == PERIOD_BEFORE || names[k].period == PERIOD_AFTER) && i > 0 && date_is(reader, i - 1, PHRASE_PERIOD_UNIT);
            return (DateOpening){.period = names[k].period, .end = distance ? 0 : end, .since = str_equal(phrase->name, S("since")),
                             .from = str_equal(phrase->name, S("from")), .between = str_equal(phrase->name, S("between"))};
        }
    return (DateOpening){.period = PERIOD_AT};
}

/* "from 1990 onward", "from 1990 on" */
static uint32_t onward_at(const DateReader *reader, uint32_t i)
{
    uint32_t end = date_preposition(reader, i, S("onward"));
    return end ? end : date_preposition(reader, i, S("on"));
}

/* "1890 to 1920", "1914 and 1918": two numbers that go on from each other after "from" or "between". */
static bool begins_years(const DateReader *reader, uint32_t i)
{
    int first, last;
    uint32_t end = date_year_at(reader, i, &first);
    uint32_t to = end ? date_preposition(reader, end, S("to")) : 0;
    uint32_t at = to ? to : end ? date_preposition(reader, end, S("and")) : 0;
    uint32_t last_end = at ? date_year_at(reader, at, &last) : 0;
    bool counts = date_tagged(reader, last_end, TAG_NOUNS) && !date_is(reader, last_end, PHRASE_VAGUE);      /* but "between 1914 and 1918 millions died" */
    return last_end && first >= 1500 && last > first && last < 2100 && !counts && !date_is(reader, last_end, PHRASE_PERCENT);
}

DateReading date_read_opened(const DateReader *reader, uint32_t i, DateOpening *opening)
{
    uint32_t at = date_skip_determiner(reader, opening->end);
    bool years = (opening->from || opening->between) && begins_years(reader, at);
    DateReader turned = *reader;
    turned.looks_back = opening->since;
    turned.looks_ahead = opening->period == PERIOD_UNTIL;
    DateReading reading = date_read_range(&turned, at, years, opening->between);
    bool adjective = at > opening->end && reading.grain == GRAIN_YEAR && reading.part == PERIOD_WHOLE && !reading.relative;
    if (!reading.end || date_is_stretch(&reading) || (adjective && opening->period == PERIOD_UNTIL && !reading.range))
        return (DateReading){0};                     /* "by the 2009 law" is no deadline */
    uint32_t onward = opening->from && !reading.range ? onward_at(reader, reading.end) : 0;
    if (onward) {
        reading.end = onward;
        opening->period = PERIOD_SINCE;
    } else if ((opening->from || opening->between) && !reading.range) {
        return (DateReading){0};
    }
    if (reading.range)
        opening->period = PERIOD_AT;
    return i < reading.end ? reading : (DateReading){0};
}
