/* Numbers of a template: chance, the calendar, and expressions over whole numbers. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "template.h"

#include <check.h>
#include <stdlib.h>

void template_fail(const Template *from, const YamlNode *node, Str message)
{
    ck_abort_msg("%.*s:%u:%u: %.*s", STR_ARG(from->path), node->line, node->column, STR_ARG(message));
}

/* The same numbers in every run: a linear congruential generator whose low bits are left out. */
int64_t template_draw(Template *from, int64_t least, int64_t most)
{
    from->chance = from->chance * 1664525u + 1013904223u;
    return most <= least ? least : least + (int64_t)(from->chance >> 8) % (most - least + 1);
}

const TemplateName *template_name(const Template *from, Str name)
{
    for (uint32_t i = from->n; i-- > 0;)             /* the last of a name counts: `clash` may compute a number anew */
        if (str_equal(from->names[i].name, name))
            return &from->names[i];
    return NULL;
}

/* Days are counted in years that begin in March, so that the leap day is the last: Howard Hinnant, "chrono-compatible low-level date algorithms". */
int64_t template_day_number(TemplateDay day)
{
    int64_t year = day.year - (day.month <= 2), era = year / 400, of_era = year - era * 400;
    int64_t of_year = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

TemplateDay template_day(int64_t number)
{
    TemplateDay day = {number / 366 + 1969, 1, 1};
    while (template_day_number((TemplateDay){day.year + 1, 1, 1}) <= number)
        day.year++;
    while (day.month < 12 && template_day_number((TemplateDay){day.year, day.month + 1, 1}) <= number)
        day.month++;
    day.day = number - template_day_number(day) + 1;
    return day;
}

enum { MOST_ARGUMENTS = 24 };

/* An expression that is being read. */
typedef struct Reading {
    Template *from;
    const YamlNode *node;
    Str rest;
} Reading;

typedef struct Arguments {
    int64_t at[MOST_ARGUMENTS];
    int64_t n;
} Arguments;

static int64_t read_sum(Reading *reading);

static bool takes(Reading *reading, char mark)
{
    reading->rest = str_trim(reading->rest);
    if (!reading->rest.n || reading->rest.p[0] != mark)
        return false;
    reading->rest = str_from(reading->rest, 1);
    return true;
}

/* draw(a, b): from a to b. */
static int64_t draw(Reading *reading, const Arguments *arguments)
{
    return template_draw(reading->from, arguments->at[0], arguments->at[1]);
}

/* exact(a, b): the same, but no multiple of ten, which could be rounded. */
static int64_t exact(Reading *reading, const Arguments *arguments)
{
    int64_t number = draw(reading, arguments);
    return number % 10 ? number : number + 3;
}

/* round(a, b): a / b, half up. */
static int64_t rounded(Reading *reading, const Arguments *arguments)
{
    (void)reading;
    return (2 * arguments->at[0] + arguments->at[1]) / (2 * arguments->at[1]);
}

/* pick(a, b, ...): any of them. */
static int64_t pick(Reading *reading, const Arguments *arguments)
{
    return arguments->at[template_draw(reading->from, 0, arguments->n - 1)];
}

/* of(n, a, b, ...): the one at place n, from 0. */
static int64_t of(Reading *reading, const Arguments *arguments)
{
    int64_t place = arguments->at[0];
    if (place < 0 || place + 1 >= arguments->n)
        TEMPLATE_FAIL(reading->from, reading->node, "of: there is no place %d", (int)place);
    return arguments->at[place + 1];
}

/* day(year, month, day): the number of a day, for {name:date} and its kin. */
static int64_t day(Reading *reading, const Arguments *arguments)
{
    (void)reading;
    return template_day_number((TemplateDay){arguments->at[0], arguments->at[1], arguments->at[2]});
}

static int64_t year(Reading *reading, const Arguments *arguments)
{
    (void)reading;
    return template_day(arguments->at[0]).year;
}

/* mod(a, b): what is left of a divided by b. */
static int64_t mod(Reading *reading, const Arguments *arguments)
{
    (void)reading;
    return (arguments->at[0] % arguments->at[1] + arguments->at[1]) % arguments->at[1];
}

static const struct {
    Str name;
    int64_t (*compute)(Reading *reading, const Arguments *arguments);
    int64_t arguments;                               /* at least */
} functions[] = {{STR("draw"), draw, 2}, {STR("exact"), exact, 2}, {STR("round"), rounded, 2}, {STR("pick"), pick, 1}, {STR("of"), of, 2},
                 {STR("day"), day, 3},   {STR("year"), year, 1},   {STR("mod"), mod, 2}};

static int64_t call(Reading *reading, Str name)
{
    Arguments arguments = {0};
    do {
        if (arguments.n == MOST_ARGUMENTS)
            TEMPLATE_FAIL(reading->from, reading->node, "more than %d arguments", MOST_ARGUMENTS);
        arguments.at[arguments.n++] = read_sum(reading);
    } while (takes(reading, ','));
    if (!takes(reading, ')'))
        TEMPLATE_FAIL(reading->from, reading->node, "a bracket of %.*s is never closed", STR_ARG(name));
    for (size_t i = 0; i < sizeof functions / sizeof *functions; i++)
        if (str_equal(functions[i].name, name) && arguments.n >= functions[i].arguments)
            return functions[i].compute(reading, &arguments);
    TEMPLATE_FAIL(reading->from, reading->node, "there is no function \"%.*s\" of %d arguments", STR_ARG(name), (int)arguments.n);
}

static int64_t read_value(Reading *reading)
{
    if (takes(reading, '(')) {
        int64_t sum = read_sum(reading);
        if (!takes(reading, ')'))
            TEMPLATE_FAIL(reading->from, reading->node, "a bracket is never closed");
        return sum;
    }
    size_t n = 0;
    while (n < reading->rest.n && (byte_is_letter(reading->rest.p[n]) || byte_is_digit(reading->rest.p[n])))
        n++;
    Str word = str_sub(reading->rest, 0, n);
    reading->rest = str_from(reading->rest, n);
    if (n && byte_is_digit(word.p[0]))
        return strtoll(arena_print(reading->from->arena, "%.*s", STR_ARG(word)).p, NULL, 10);
    if (takes(reading, '('))
        return call(reading, word);
    const TemplateName *name = template_name(reading->from, word);
    if (!name)
        TEMPLATE_FAIL(reading->from, reading->node, "there is no number \"%.*s\"", STR_ARG(word));
    return name->value;
}

static int64_t read_product(Reading *reading)
{
    int64_t product = read_value(reading);
    for (;;) {
        if (takes(reading, '*')) {
            product *= read_value(reading);
        } else if (takes(reading, '/')) {
            int64_t divisor = read_value(reading);
            product = divisor ? product / divisor : 0;
        } else {
            return product;
        }
    }
}

static int64_t read_sum(Reading *reading)
{
    int64_t sum = takes(reading, '-') ? -read_product(reading) : read_product(reading);
    for (;;) {
        if (takes(reading, '+'))
            sum += read_product(reading);
        else if (takes(reading, '-'))
            sum -= read_product(reading);
        else
            return sum;
    }
}

int64_t template_compute(Template *from, const YamlNode *expression)
{
    Reading reading = {from, expression, expression->text};
    int64_t number = read_sum(&reading);
    if (str_trim(reading.rest).n)
        TEMPLATE_FAIL(from, expression, "\"%.*s\" is left over", STR_ARG(reading.rest));
    return number;
}
