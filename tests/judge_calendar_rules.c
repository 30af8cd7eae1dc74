/* Tests of the rules of time, structure and names: articles made by arithmetic of our own, half of which clash; nearly all of those are found, none of the others. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "claimclash.h"
#include "suite.h"

#include <stdio.h>

enum { ARTICLES = 120, LONGEST = 1024 };

/* Small steps that repeat in another order for every quantity; no chance, so that a failure comes back. */
static int pick(int number, int prime, int count)
{
    return (number * prime + prime / 3) % count;
}

static const char *const names[] = {"Anna Lindqvist", "Peter Halloran", "Maria Castellano", "John Whitfield", "Susan Abernathy", "David Kowalczyk"};
static const char *const towns[] = {"Bergen", "Lyon", "Porto", "Leeds", "Utrecht"};
#define OF(list, number) ((list)[(size_t)(number) % (sizeof(list) / sizeof *(list))])

/* Writes article `number`; a clashing one is off by a distance that no way of counting allows. */
typedef void Write(char *out, int number, bool clash);

static void write_ago(char *out, int number, bool clash)
{
    int now = 1990 + pick(number, 7, 30), years = 11 + pick(number, 13, 60);
    years += years % 10 == 0;
    int event = now - years - (clash ? 3 + number % 8 : 0);
    int used = snprintf(out, LONGEST, "OSLO, June 14, %d \xE2\x80\x94 ", now);
    size_t left = (size_t)(LONGEST - used);
    if (number % 3 == 0)
        snprintf(out + used, left, "The mill burned down in %d, %d years ago.", event, years);
    else if (number % 3 == 1)
        snprintf(out + used, left, "In %d, %d years ago, the line was opened.", event, years);
    else
        snprintf(out + used, left, "The bridge was closed %d years ago, in %d.", years, event);
}

static void write_anniversary(char *out, int number, bool clash)
{
    int now = 1990 + pick(number, 7, 30), years = 10 * (1 + pick(number, 11, 9)), event = now - years - (clash ? 1 + number % 9 : 0);
    if (number % 2)
        snprintf(out, LONGEST, "OSLO, June 14, %d \xE2\x80\x94 The town marks the %dth anniversary of the %d flood.", now, years, event);
    else
        snprintf(out, LONGEST, "OSLO, June 14, %d \xE2\x80\x94 The club was founded in %s in %d. It celebrates the %dth anniversary of its founding.", now, OF(towns, number), event, years);
}

static void write_age(char *out, int number, bool clash)
{
    int age = 35 + pick(number, 17, 55), died = 1980 + pick(number, 7, 40), born = died - age - number % 2 - (clash ? 4 + number % 9 : 0);
    if (number % 3 == 0)
        snprintf(out, LONGEST, "%s (%d-%d) died in %s at the age of %d.", OF(names, number), born, died, OF(towns, number), age);
    else if (number % 3 == 1)
        snprintf(out, LONGEST, "OSLO, June 14, %d \xE2\x80\x94 The pianist %s died on Monday at %d. Born in %d, the pianist played for forty years.", died, OF(names, number), age, born);
    else
        snprintf(out, LONGEST, "OSLO, June 14, %d \xE2\x80\x94 %s, %d, who was born in %d, leads the company.", died, OF(names, number), age, born);
}

static void write_span(char *out, int number, bool clash)
{
    static const char *const words[] = {"three", "four", "five", "six", "seven", "eight", "nine"};
    int years = 3 + number % 7, from = 1950 + pick(number, 7, 50), to = from + years + (clash ? (number % 2 ? 3 : 4) : 0);
    if (number % 3 == 0)
        snprintf(out, LONGEST, "She led the bank from %d to %d, her %s years in office.", from, to, words[years - 3]);
    else if (number % 3 == 1)
        snprintf(out, LONGEST, "He was mayor of %s for %s years, from %d to %d.", OF(towns, number), words[years - 3], from, to);
    else
        snprintf(out, LONGEST, "He was mayor of %s for a %s-year term (%d-%d).", OF(towns, number), words[years - 3], from, to);
}

static void write_table(char *out, int number, bool clash)
{
    int rows = 3 + number % 4, sum = 0, used = snprintf(out, LONGEST, "The firm has these jobs:\n\n| Town | Jobs |\n|---|---|\n");
    for (int row = 0; row < rows; row++) {
        int jobs = 40 + pick(number + row, 37, 400);
        sum += jobs;
        used += snprintf(out + used, (size_t)(LONGEST - used), "| %s | %d |\n", OF(towns, row), jobs);
    }
    snprintf(out + used, (size_t)(LONGEST - used), "| Total | %d |\n", sum + (clash ? 1 + number % 9 : 0));
}

static void write_list(char *out, int number, bool clash)
{
    static const char *const words[] = {"two", "three", "four", "five", "six", "seven"};
    int listed = 2 + number % 5, stated = listed + (!clash ? 0 : number % 2 && listed > 2 ? -1 : 1);
    int used = snprintf(out, LONGEST, "The court named %s judges: %s", words[stated - 2], OF(names, number));
    for (int i = 1; i < listed; i++)
        used += snprintf(out + used, (size_t)(LONGEST - used), "%s%s", i + 1 < listed ? ", " : " and ", OF(names, number + i));
    snprintf(out + used, (size_t)(LONGEST - used), ".");
}

/* The surname with one of its inner letters changed, or left out. */
static void misspell(char *surname, int number)
{
    size_t at = 3 + (size_t)number % (strlen(surname) - 4);
    if (number % 2)
        memmove(surname + at, surname + at + 1, strlen(surname + at));
    else
        surname[at] = surname[at] == 'e' ? 'o' : 'e';
}

static void write_name(char *out, int number, bool clash)
{
    char other[64];
    const char *name = OF(names, number), *surname = strchr(name, ' ') + 1;
    snprintf(other, sizeof other, "%s", name);
    if (clash)
        misspell(other + (surname - name), number);
    snprintf(out, LONGEST, "%s leads the company in %s. Under %s it grew, and %s hired many people.\n\nThe board thanked %s on Monday.", name, OF(towns, number / 6),
             surname, surname, other);
}

static void write_once(char *out, int number, bool clash)
{
    static const char *const deeds[] = {"founded", "established", "launched", "inaugurated"};
    static const char *const months[] = {"March", "June", "September", "November"};
    const char *deed = OF(deeds, number), *town = OF(towns, number / 4), *month = OF(months, number / 3);
    int year = 1900 + pick(number, 17, 110), day = 1 + pick(number, 5, 28), other = year + (clash ? 1 + number % 12 : 0);
    snprintf(out, LONGEST, "The Aurora was %s in %s on %d %s %d. It has 40 members.\n\nA book tells how the Aurora was %s in %s in %s %d.", deed, town, day, month, year,
             deed, town, month, other);
}

static void write_acronym(char *out, int number, bool clash)
{
    static const char *const first[] = {"National", "Northern", "Nordic"}, *const second[] = {"Health", "Housing", "Harbour", "Heritage"},
                      *const third[] = {"Fund", "Foundation", "Federation"};
    const char *a = OF(first, number), *b = OF(second, number / 3), *c = OF(third, number / 12);
    snprintf(out, LONGEST, "The %s %s %s (%c%c%c) met in %s on Monday.\n\nA letter of the %s %s %s (%c%c%c) was read out.", a, b, c, a[0], b[0], c[0],
             OF(towns, number), a, clash ? OF(second, number / 3 + 1) : b, c, a[0], b[0], c[0]);
}

static const struct {
    const char *rule;
    Write *write;
} makers[] = {{"years-since", write_ago},      {"years-since", write_anniversary}, {"age-birth", write_age},    {"duration-endpoints", write_span},
              {"table-total", write_table},    {"stated-count-vs-list", write_list}, {"name-variant", write_name},
              {"date-conflict", write_once},   {"acronym-conflict", write_acronym}};

static bool found(const ClaimclashChecker *checker, const char *article)
{
    ClaimclashReading *reading;
    size_t count;
    ck_assert_int_eq(claimclash_article_check(checker, "story.md", article, strlen(article), &reading), CLAIMCLASH_DONE);
    claimclash_reading_findings(reading, &count);
    claimclash_reading_free(reading);
    return count > 0;
}

START_TEST(finds_what_clashes)
{
    ClaimclashChecker *checker;
    ClaimclashSettings settings = {.select = makers[_i].rule};
    ck_assert_int_eq(claimclash_checker_open(&settings, &checker), CLAIMCLASH_DONE);
    int missed = 0, flagged = 0;
    for (int number = 0; number < ARTICLES; number++) {
        char clash[LONGEST], agree[LONGEST];
        makers[_i].write(clash, number, true);
        makers[_i].write(agree, number, false);
        if (!found(checker, clash) && !missed++)
            printf("%s missed: %s\n", makers[_i].rule, clash);
        if (found(checker, agree) && !flagged++)
            printf("%s flagged: %s\n", makers[_i].rule, agree);
    }
    claimclash_checker_free(checker);
    ck_assert_msg(missed * 50 <= ARTICLES, "%s: %d of %d missed", makers[_i].rule, missed, ARTICLES);       /* 2 % */
    ck_assert_msg(flagged * 200 <= ARTICLES, "%s: %d of %d flagged", makers[_i].rule, flagged, ARTICLES);    /* 0.5 % */
}
END_TEST

SUITE_MAIN("judge_calendar_rules", EACH(finds_what_clashes, makers))
