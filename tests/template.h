/* Template: small articles made from a file of tests/templates/, half of which clash; all sums and dates are computed here, never by the checker. */
/* SPDX-License-Identifier: Apache-2.0
 *
 * To add one for a rule, write tests/templates/RULE.yml; the test `generated` finds it by its name. Its keys:
 *
 *     words:                          # lists of words; of each list one is drawn for an article, and stays
 *       noun: [tickets, houses]
 *     numbers:                        # whole numbers, computed in this order; each may use those before it
 *       from: exact(1100, 9900)
 *       to: from * 2 + draw(1, 99)
 *     agree: {said: to}               # numbers that an agreeing article has, and those of a clashing one; commas between brackets need a line each
 *     clash:
 *       said: to + draw(200, 300)
 *     texts:                          # one is drawn for an article; `agree-texts` and `clash-texts` are for one half only
 *       - The number of {noun} rose from {from} to {to}.
 *
 * A text may hold more documents than one: what stands behind a line "=== facts" is the fact sheet that the article is laid beside,
 * behind "=== before" its earlier version, behind "=== beside" another article on the event.
 *
 * Expressions hold numbers, names, + - * /, brackets and the functions of the table in template_number.c; / rounds toward zero.
 * In a text {name} is a number as news prints it ("12,345") or the word drawn, {list[n]} the word at place n (from 0, round and round),
 * and {name:form} a number in a form of the table in template_text.c: {years:words}, {day:date}, {share:tenths}.
 */
#ifndef TESTS_TEMPLATE_H
#define TESTS_TEMPLATE_H

#include "knowledge/yaml.h"

enum { TEMPLATE_NUMBERS = 32, TEMPLATE_LISTS = 16 };

/* A number or a list that the file names, with what was computed or drawn for the article at hand. */
typedef struct TemplateName {
    Str name;
    int64_t value;                                   /* of a list: the place of the word drawn */
    const YamlNode *list;
} TemplateName;

typedef struct Template {
    Str path;
    const YamlNode *tree;
    Arena *arena;                                    /* of the article at hand */
    uint32_t chance;                                 /* state of the generator of numbers */
    TemplateName names[TEMPLATE_NUMBERS + TEMPLATE_LISTS];
    uint32_t n;
} Template;

/* The text of the next article. A mistake in the file fails the test at its line. */
Str template_article(Template *from, bool clash);

/* template_number.c */
int64_t template_draw(Template *from, int64_t least, int64_t most);
int64_t template_compute(Template *from, const YamlNode *expression);
const TemplateName *template_name(const Template *from, Str name);    /* NULL: there is none */

typedef struct TemplateDay {
    int64_t year, month, day;
} TemplateDay;
int64_t template_day_number(TemplateDay day);        /* days since 1970-01-01, a Thursday */
TemplateDay template_day(int64_t number);

#define TEMPLATE_FAIL(from, node, ...) template_fail(from, node, arena_print((from)->arena, __VA_ARGS__))
void template_fail(const Template *from, const YamlNode *node, Str message) __attribute__((noreturn));

#endif
