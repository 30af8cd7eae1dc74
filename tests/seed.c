/* Seed: the article that started the project, its worked table and its mutations; skipped, and said so, where the article is not there. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "program.h"
#include "suite.h"

#include <cjson/cJSON.h>
#include <stdio.h>
#include <string.h>

static Text seed;

/* The objects that a command printed, as one array. */
static cJSON *objects(char *lines)
{
    cJSON *array = cJSON_CreateArray();
    for (char *line; (line = strsep(&lines, "\n"));) {
        cJSON *object = *line ? cJSON_Parse(line) : NULL;
        ck_assert_msg(object || !*line, "no JSON: %s", line);
        if (object)
            cJSON_AddItemToArray(array, object);
    }
    return array;
}

/* The value at a path of keys, "start.byte"; NULL when there is none. */
static const cJSON *at(const cJSON *object, const char *path)
{
    char *keys = text_print("%s", path);
    for (char *key; object && (key = strsep(&keys, "."));)
        object = cJSON_GetObjectItemCaseSensitive(object, key);
    return object;
}

static const char *text_at(const cJSON *object, const char *path)
{
    const cJSON *item = at(object, path);
    if (cJSON_IsNumber(item))                        /* exact decimals are printed as literals: 400000 */
        return text_print("%.15g", item->valuedouble);
    return cJSON_IsString(item) ? item->valuestring : "";
}

static void hold(const cJSON *object, const char *path, const char *wanted)
{
    const char *found = text_at(object, path);
    ck_assert_msg(strcmp(found, wanted) == 0, "%s of \"%s\": found \"%s\", wanted \"%s\"", path, text_at(object, "text"), found, wanted);
}

START_TEST(one_finding_with_exact_ends)
{
    Output output = program_run(".", "check -f jsonl '" CLAIMCLASH_SEED "'");
    ck_assert_int_eq(output.code, 1);
    cJSON *all = objects(output.text.bytes);
    ck_assert_int_eq(cJSON_GetArraySize(all), 2);
    const cJSON *finding = cJSON_GetArrayItem(all, 0), *ends = at(finding, "ends");
    hold(finding, "type", "finding");
    hold(finding, "rule", "count-conflict");
    hold(finding, "level", "warning");
    hold(finding, "relation", "sources-disagree");
    ck_assert_int_eq(cJSON_GetArraySize(ends), 2);
    static const struct {
        const char *path, *primary, *other;
    } wanted[] = {
        {"text", "200,000 people", "400,000 people"},
        {"start.byte", "704", "448"},
        {"start.line", "7", "5"},
        {"start.column", "58", "42"},
        {"end.byte", "718", "462"},
        {"voice", "quote", "indirect"},
        {"speaker", "Marcelo Ebrard", "Amazon Web Services"},
    };
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++) {
        hold(cJSON_GetArrayItem(ends, 0), wanted[i].path, wanted[i].primary);
        hold(cJSON_GetArrayItem(ends, 1), wanted[i].path, wanted[i].other);
    }
    ck_assert_int_ge(cJSON_GetArraySize(at(finding, "because")), 2);
    hold(cJSON_GetArrayItem(all, 1), "type", "summary");
    hold(cJSON_GetArrayItem(all, 1), "files", "1");
}
END_TEST

START_TEST(explains_what_was_left_out)
{
    Output output = program_run(".", "check --color never --ascii '" CLAIMCLASH_SEED "'");
    static const char *const lines[] = {"[count-conflict]", ":7:58", ":5:42", "compared because:", "left out: 500,000 Mexicans (5:", "since 2017",
                                        "1 clash (0 errors, 1 warning) in 1 file"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        ck_assert_msg(strstr(output.text.bytes, lines[i]), "no \"%s\" in\n%s", lines[i], output.text.bytes);
}
END_TEST

/* What `claims` must know of each figure. NULL: not looked at; "" for nothing. `nth`: of the claims with this text, from 0. */
static const struct {
    const char *text;
    int nth;
    const char *kind, *low, *unit, *measured, *per, *status, *voice, *speaker;
} figures[] = {
    {"400,000 people", 0, "count", "400000", NULL, "people", "", "planned", "indirect", "Amazon Web Services"},
    {"500,000 Mexicans", 0, "count", "500000", NULL, NULL, "", "actual", "narrator", ""},
    {"200,000 people", 0, "count", "200000", NULL, "people", "", "planned", "quote", "Marcelo Ebrard"},
    {"US $5 billion", 0, "money", "5000000000", "USD", "investment", "", NULL, NULL, NULL},
    {"$5 billion", 0, "money", "5000000000", NULL, "investment", "", NULL, "quote", "Marcelo Ebrard"},
    {"$10 billion", 0, "money", "10000000000", NULL, NULL, "", NULL, "quote", "Marcelo Ebrard"},
    {"about $10 billion", 0, "money", NULL, NULL, NULL, "", NULL, "indirect", "Amazon Web Services"},
    {"$277 billion", 0, "money", "277000000000", NULL, "investment", "", NULL, NULL, NULL},
    {"2,000 projects", 0, "count", "2000", NULL, "project", "", NULL, NULL, NULL},
    {"7,000 highly qualified and full-time jobs", 0, "count", "7000", NULL, "job", "year", NULL, "quote", "Paula Bellizia"},
};

static const cJSON *claim_with_text(const cJSON *all, const char *text, int nth)
{
    const cJSON *object;
    cJSON_ArrayForEach(object, all)
    {
        const char *found = text_at(object, "text");
        if (strcmp(text_at(object, "type"), "claim") == 0 && strncmp(found, text, strlen(text)) == 0 && nth-- == 0)
            return object;
    }
    ck_abort_msg("no claim \"%s\"", text);
    return NULL;
}

START_TEST(claims_know_each_figure)
{
    cJSON *all = objects(program_run(".", "claims -f jsonl '" CLAIMCLASH_SEED "'").text.bytes);
    const cJSON *claim = claim_with_text(all, figures[_i].text, figures[_i].nth);
    const struct {
        const char *path, *wanted;
    } wanted[] = {{"kind", figures[_i].kind},         {"value.low", figures[_i].low}, {"currency", figures[_i].unit},
                  {"measured", figures[_i].measured}, {"per", figures[_i].per},       {"status", figures[_i].status},
                  {"voice", figures[_i].voice},       {"speaker", figures[_i].speaker}};
    for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++)
        if (wanted[i].wanted)
            hold(claim, wanted[i].path, wanted[i].wanted);
}
END_TEST

/* The dates of the article and what they mean, its own day being Tuesday 2025-01-14. */
static const struct {
    const char *text, *from, *to;
} dates[] = {
    {"2025-01-14", "2025-01-14", "2025-01-14"}, {"Tuesday", "2025-01-14", "2025-01-14"},       {"Monday", "2025-01-13", "2025-01-13"},
    {"last February", "2024-02-01", "2024-02-29"}, {"January 14, 2025", "2025-01-14", "2025-01-14"},
};

START_TEST(dates_are_resolved)
{
    cJSON *all = objects(program_run(".", "check --stage mention -f jsonl '" CLAIMCLASH_SEED "'").text.bytes);
    const cJSON *object;
    cJSON_ArrayForEach(object, all)
    {
        const char *text = text_at(object, "text");
        if (strcmp(text_at(object, "kind"), "date") == 0 && strstr(text, dates[_i].text)) {
            hold(object, "value.from", dates[_i].from);
            hold(object, "value.to", dates[_i].to);
            return;
        }
    }
    ck_abort_msg("no date \"%s\"", dates[_i].text);
}
END_TEST

/* One change of the article, and the rule that must find something then (NULL: all are silent). */
static const struct {
    const char *was, *becomes, *rule, *level, *relation;
} mutations[] = {
    {"200,000 people", "400,000 people", NULL, NULL, NULL},
    {"400,000 people", "more than 150,000 people", NULL, NULL, NULL},
    {"200,000 people", "About 200,000 people", "count-conflict", "warning", "sources-disagree"},
    {"400,000 people", "400,000 people, while Ebrard put the figure at 200,000,", NULL, NULL, NULL},
    {"200,000 people will be trained", "It trained 200,000 people last year", NULL, NULL, NULL},
    {"since 2017.", "since 2017. AWS plans to train 200,000 people there.", "count-conflict", "error", "self-contradiction"},
    {"investment of $5 billion", "investment of $5 million", "magnitude-slip", "warning", NULL},
    {"conference on Tuesday.", "conference on Wednesday, January 14.", "weekday-date", "error", NULL},
};

static Text mutated(const char *was, const char *becomes)
{
    const char *found = strstr(seed.bytes, was);
    ck_assert_msg(found, "the article has no \"%s\"", was);
    Text text = {text_print("%.*s%s%s", (int)(found - seed.bytes), seed.bytes, becomes, found + strlen(was)), 0};
    text.size = strlen(text.bytes);
    return text;
}

START_TEST(mutations_are_found_or_left_alone)
{
    char *folder = folder_make();
    Text text = mutated(mutations[_i].was, mutations[_i].becomes);
    file_write(text_print("%s/seed.txt", folder), text.bytes, text.size);
    Output output = program_run(folder, "check -f jsonl seed.txt");
    folder_remove(folder);
    cJSON *all = objects(output.text.bytes);
    if (!mutations[_i].rule) {
        ck_assert_msg(output.code == 0 && cJSON_GetArraySize(all) == 1, "\"%s\": %s", mutations[_i].becomes, cJSON_PrintUnformatted(all));
        return;
    }
    bool found = false;
    const cJSON *object;
    cJSON_ArrayForEach(object, all)
    {
        found = found || (strcmp(text_at(object, "rule"), mutations[_i].rule) == 0 && strcmp(text_at(object, "level"), mutations[_i].level) == 0 &&
                          (!mutations[_i].relation || strcmp(text_at(object, "relation"), mutations[_i].relation) == 0));
    }
    ck_assert_msg(found, "\"%s\": %s", mutations[_i].becomes, cJSON_PrintUnformatted(all));
    ck_assert_int_eq(output.code, 1);
}
END_TEST

int main(void)
{
    seed = file_read(CLAIMCLASH_SEED);
    if (!seed.bytes) {
        puts("seed: SKIPPED, the article is not beside this tree: " CLAIMCLASH_SEED);
        return 77;                                   /* ctest shows it as skipped */
    }
    const SuiteTest tests[] = {ONCE(one_finding_with_exact_ends),          ONCE(explains_what_was_left_out), EACH(claims_know_each_figure, figures),
                               EACH(dates_are_resolved, dates), EACH(mutations_are_found_or_left_alone, mutations)};
    return suite_run("seed", tests, sizeof tests / sizeof *tests);
}
