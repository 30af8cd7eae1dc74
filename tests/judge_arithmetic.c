/* Rules of arithmetic, by sentences made from templates: what clashes and what agrees is computed here, in integers, never by the checker. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "program.h"
#include "suite.h"

#include <stdint.h>
#include <stdio.h>

enum { SENTENCES = 100 };                            /* clashing and agreeing ones of each rule */

/* A plain generator of numbers, the same in every run. */
static uint32_t state;

static int draw(int least, int most)
{
    state = state * 1664525u + 1013904223u;
    return least + (int)((state >> 8) % (uint32_t)(most - least + 1));
}

/* Not a multiple of ten: a count that is printed with all its digits. */
static int draw_exact(int least, int most)
{
    int number = draw(least, most);
    return number % 10 ? number : number + 3;
}

static int draw_other(int number, int least, int most)
{
    int other = number;
    while (other == number)
        other = draw(least, most);
    return other;
}

static const char *pick(const char *const *words, size_t count)
{
    return words[draw(0, (int)count - 1)];
}
#define PICK(words) pick(words, sizeof(words) / sizeof *(words))

/* "12,345" */
static const char *number(int value)
{
    return value >= 1000 ? text_print("%d,%03d", value / 1000, value % 1000) : text_print("%d", value);
}

static const char *const counted[] = {"bicycles", "members", "visitors", "copies", "tickets", "houses"};
static const char *const places[] = {"in the valley", "at the harbour", "in the old town", "of the island"};

/* The change in per cent, rounded half up; the clash is at least 4 points and a fifth away. */
static char *percent_change(bool clash)
{
    int from = draw_exact(1100, 9900), to = draw_exact(from + from / 10, from * 3), percent = (int)((200L * (to - from) + from) / (2L * from));
    int said = clash ? percent + (percent / 4 + 4) * (draw(0, 1) && percent > 20 ? -1 : 1) : percent;
    const char *noun = PICK(counted), *place = PICK(places);
    switch (draw(0, 3)) {
    case 0:
        return text_print("The number of %s %s rose from %s to %s, an increase of %d percent.", noun, place, number(from), number(to), said);
    case 1:
        return text_print("The number of %s %s rose %d percent, from %s to %s.", noun, place, said, number(from), number(to));
    case 2:
        return text_print("The number of %s %s grew by %d percent to %s from %s.", noun, place, said, number(to), number(from));
    default:
        return text_print("There were %s %s %s, %d percent more than the 2015 figure of %s.", number(to), noun, place, said, number(from));
    }
}

/* Doubled, tripled, quadrupled or halved to a twentieth; the clash is a third and more away. */
static char *multiplier(bool clash)
{
    static const char *const words[] = {"halved", "doubled", "tripled", "quadrupled"};
    static const int twice[] = {1, 4, 6, 8};
    int which = draw(0, 3), from = draw_exact(1100, 9900), exact = from * twice[which] / 2;
    int to = clash ? exact + exact * draw(35, 60) / 100 : exact + exact * draw(-4, 4) / 100;
    to += to % 10 ? 0 : 1;
    const char *noun = PICK(counted), *place = PICK(places);
    if (draw(0, 1))
        return text_print("The number of %s %s has %s, from %s to %s.", noun, place, words[which], number(from), number(to));
    return text_print("The number of %s %s %s to %s from %s.", noun, place, words[which], number(to), number(from));
}

/* p more is 100 p / (100 + p) less. */
static char *percent_asymmetry(bool clash)
{
    int more = draw(20, 95), less = clash ? more : (200 * more + 100 + more) / (2 * (100 + more));
    return draw(0, 1) ? text_print("The new tariff is %d percent higher than the old one, so the old one is %d percent lower.", more, less)
                      : text_print("The tower is %d percent larger than the hall, which is %d percent smaller.", more, less);
}

/* One in n, or 100 / n per cent; the clash is nine points away. */
static char *form_mismatch(bool clash)
{
    static const char *const words[] = {"one in two", "one in three", "one in four", "one in five", "a third of", "a quarter of", "half of"};
    static const int ns[] = {2, 3, 4, 5, 3, 4, 2};
    int which = draw(0, 6), percent = (200 + ns[which]) / (2 * ns[which]) + (clash ? draw(9, 20) : draw(-1, 1));
    const char *noun = which > 3 ? "the members" : "members";
    return draw(0, 1) ? text_print("The survey found that %s %s (%d percent) had moved.", words[which], noun, percent)
                      : text_print("The club said that %s %s, or %d percent, had paid.", words[which], noun, percent);
}

static char *direction(bool clash)
{
    static const char *const up[] = {"rose", "climbed", "grew", "increased"}, *const down[] = {"fell", "dropped", "declined", "decreased"};
    int low = draw_exact(1100, 5000), high = low + draw_exact(100, 3000);
    bool rises = draw(0, 1), rising_word = rises != clash;
    const char *verb = rising_word ? PICK(up) : PICK(down), *noun = PICK(counted), *place = PICK(places);
    const char *from = number(rises ? low : high), *to = number(rises ? high : low);
    if (draw(0, 1))
        return text_print("The number of %s %s %s from %s to %s.", noun, place, verb, from, to);
    return text_print("The number of %s %s %s to %s from %s.", noun, place, verb, to, from);
}

/* The step in points called per cent, or called by its name, or the true percentage. */
static char *percent_vs_points(bool clash)
{
    static const char *const subjects[] = {"The rate", "Unemployment", "Turnout", "The share of renters", "Inflation"};
    int from = draw(10, 40), step = draw(3, 20), to = from + step, percent = (200 * step + from) / (2 * from);
    const char *subject = PICK(subjects);
    if (clash)
        return draw(0, 1) ? text_print("%s rose from %d percent to %d percent, an increase of %d percent.", subject, from, to, step)
                          : text_print("%s rose by %d percent from %d percent to %d percent.", subject, step, from, to);
    return draw(0, 1) ? text_print("%s rose from %d percent to %d percent, an increase of %d percentage points.", subject, from, to, step)
                      : text_print("%s rose from %d percent to %d percent, an increase of %d percent.", subject, from, to, percent);
}

static char *part_exceeds_whole(bool clash)
{
    int small = draw(11, 60), large = small + draw(1, 40), part = clash ? large : small, whole = clash ? small : large;
    switch (draw(0, 2)) {
    case 0:
        return text_print("The crew saved %d of the %d passengers.", part, whole);
    case 1:
        return text_print("The ship carried %d passengers, %d of them children.", whole, part);
    default:
        return text_print("The school lost %d out of its %d teachers.", part, whole);
    }
}

/* Two or three parts and their total; the clash is off by one to a fifth. */
static char *parts_vs_total(bool clash)
{
    int a = draw_exact(11, 60), b = draw_exact(11, 60), c = draw_exact(11, 60), off = clash ? draw(1, 6) * (draw(0, 1) ? 1 : -1) : 0;
    a += (a + b + off) % 10 ? 0 : 1;                 /* a total that ends in a zero may be rounded */
    c += (a + b + c + off) % 10 ? 0 : 1;
    switch (draw(0, 3)) {
    case 0:
        return text_print("On Monday %d people, %d men and %d women, were charged.", a + b + off, a, b);
    case 1:
        return text_print("The fleet has %d ships: %d ferries, %d tugs and %d barges.", a + b + c + off, a, b, c);
    case 2:
        return text_print("The shop sold %d lamps and %d chairs, for a total of %d pieces.", a, b, a + b + off);
    default:
        return text_print("The choir has %d singers (%d women and %d men).", a + b + off, a, b);
    }
}

static char *difference(bool clash)
{
    int whole = draw_exact(101, 900), part = draw_exact(11, 90), rest = whole - part + (clash ? draw(1, 20) * (draw(0, 1) ? 1 : -1) : 0);
    if (draw(0, 1))
        return text_print("The bank closed %d of its %d branches, leaving %d branches open.", part, whole, rest);
    int high = draw(40, 60), points = draw(4, 25);
    if (draw(0, 1))
        return text_print("Support for the plan rose %d points, from %d percent in May to %d percent in June.", points + (clash ? draw(3, 9) : 0), high, high + points);
    int step = clash ? draw_other(part, 11, 90) : part;
    return text_print("The fleet grew by %d ships, from %d ships to %d ships.", step % 10 || step == part ? step : step + (step + 1 == part ? 2 : 1), whole, whole + part);
}

static char *average_outside_range(bool clash)
{
    int low = draw(20, 60), high = low + draw(10, 60), average = clash ? (draw(0, 1) ? high + draw(1, 20) : low - draw(1, 15)) : draw(low, high);
    switch (draw(0, 2)) {
    case 0:
        return text_print("The marks ranged from %d to %d, averaging %d.", low, high, average);
    case 1:
        return text_print("The marks ranged from %d to %d, with an average of %d.", low, high, average);
    default:
        return text_print("Rents ranged from $%d to $%d, with a median of $%d.", low * 20, high * 20, average * 20);
    }
}

/* Three answers; the clash is three points and more from a hundred. */
static char *percent_sum(bool clash)
{
    int yes = draw(30, 55), no = draw(20, 40), open = 100 - yes - no + (clash ? draw(3, 12) : 0);
    if (draw(0, 1))
        return text_print("In the poll %d percent said yes, %d percent said no and %d percent were undecided.", yes, no, open);
    return text_print("In the survey %d percent were in favor, %d percent were opposed and %d percent were unsure.", yes, no, open);
}

static char *rate_times_duration(bool clash)
{
    int rate = draw(12, 99), years = draw(3, 15), total = rate * years, said = clash ? total * draw(140, 300) / 100 : total;
    if (draw(0, 1))
        return text_print("The state will pay $%d million a year over the next %d years, a total of $%s million.", rate, years, number(said));
    return text_print("The club pays $%s million over %d years, or $%d million a year.", number(said), years, rate);
}

static char *per_unit_times_count(bool clash)
{
    int each = draw(110, 990), people = draw(12, 90), total = each * people, said = clash ? total * draw(140, 300) / 100 : total;
    return text_print("The plan spends $%s million for %d million people, or $%d per person.", number(said), people, each);
}

/* One mile is 1,609.344 m, one foot 0.3048 m, one pound 0.45359237 kg: in millionths, rounded half up. */
static char *unit_pair(bool clash)
{
    static const struct { const char *from, *to; long millionths; } units[] = {
        {"miles", "km", 1609344}, {"feet", "m", 304800}, {"pounds", "kg", 453592}, {"acres", "hectares", 404686}, {"mph", "km/h", 1609344}};
    int which = draw(0, 4), value = draw_exact(101, 990);
    long converted = (value * units[which].millionths + 500000) / 1000000;
    if (clash)
        converted = converted * draw(125, 250) / 100;
    return draw(0, 1) ? text_print("They measured %d %s (%ld %s) in the end.", value, units[which].from, converted, units[which].to)
                      : text_print("The record stands at %d %s (%ld %s).", value, units[which].from, converted, units[which].to);
}

/* Two amounts at one rate, or the second at another. */
static char *currency_pair(bool clash)
{
    int rate = draw(105, 135), first = draw_exact(201, 900), second = draw_exact(201, 900), other = clash ? rate + draw(20, 60) : rate;
    return text_print("The bridge cost €%d million ($%d million). Tolls bring in €%d million ($%d million) a year.", first, (first * rate + 50) / 100, second,
                      (second * other + 50) / 100);
}

static char *range_reversed(bool clash)
{
    int low = draw(11, 50), high = low + draw(5, 40), from = clash ? high : low, to = clash ? low : high;
    return draw(0, 1) ? text_print("The hall holds between %d and %d people.", from, to) : text_print("A ticket costs between $%d and $%d at the door.", from, to);
}

static char *range_scale_ambiguous(bool clash)
{
    int low = draw(2, 40), high = low + draw(2, 40);
    return clash ? text_print("The repair will cost between $%d and $%d million.", low, high) : text_print("The repair will cost between $%d million and $%d million.", low, high);
}

static const struct {
    const char *rule;
    char *(*sentence)(bool clash);
} rules[] = {
    {"percent-change", percent_change},
    {"multiplier", multiplier},
    {"percent-asymmetry", percent_asymmetry},
    {"form-mismatch", form_mismatch},
    {"direction", direction},
    {"percent-vs-points", percent_vs_points},
    {"part-exceeds-whole", part_exceeds_whole},
    {"parts-vs-total", parts_vs_total},
    {"difference", difference},
    {"average-outside-range", average_outside_range},
    {"percent-sum", percent_sum},
    {"rate-times-duration", rate_times_duration},
    {"per-unit-times-count", per_unit_times_count},
    {"unit-pair", unit_pair},
    {"currency-pair", currency_pair},
    {"range-reversed", range_reversed},
    {"range-scale-ambiguous", range_scale_ambiguous},
};

/* Each sentence is an article of its own. Gives how many of them the rule flags; *first is the first that it should have treated otherwise. */
static int flagged(const char *rule, char *const *sentences, bool clash, const char **first)
{
    char *folder = folder_make();
    int count = 0;
    for (int i = 0; i < SENTENCES; i++)
        file_write(text_print("%s/%03d.txt", folder, i), sentences[i], strlen(sentences[i]));
    Output output = program_run(folder, text_print("check --isolated --no-ignore --fail-on never -q -f gcc --select %s .", rule));
    for (int i = 0; i < SENTENCES; i++) {
        bool found = strstr(output.text.bytes, text_print("%03d.txt:", i)) != NULL;
        count += found;
        if (found != clash && !*first)
            *first = sentences[i];
    }
    folder_remove(folder);
    return count;
}

static int flagged_of(int rule, bool clash, const char **first)
{
    char *sentences[SENTENCES];
    state = 20250114u + (uint32_t)rule * 2u + clash;
    for (int i = 0; i < SENTENCES; i++)
        sentences[i] = rules[rule].sentence(clash);
    return flagged(rules[rule].rule, sentences, clash, first);
}

START_TEST(finds_98_of_100_clashes)
{
    const char *first = NULL;
    int found = flagged_of(_i, true, &first);
    ck_assert_msg(found >= 98, "%s: %d of %d found, not: %s", rules[_i].rule, found, SENTENCES, first);
}
END_TEST

START_TEST(leaves_agreeing_figures_alone)
{
    const char *first = NULL;
    int false_alarms = flagged_of(_i, false, &first);
    ck_assert_msg(false_alarms == 0, "%s: %d of %d flagged, so: %s", rules[_i].rule, false_alarms, SENTENCES, first);
}
END_TEST

SUITE_MAIN("judge_arithmetic", EACH(finds_98_of_100_clashes, rules), EACH(leaves_agreeing_figures_alone, rules))
