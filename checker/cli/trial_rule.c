/* Trials of rules: each example is an article of its own. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "cli/trial.h"

/* What was found in one example, a line each. */
typedef struct Found {
    uint32_t of_rule, of_others;
    Str lines;
} Found;

/* A checker for all examples of the rule that are one article, or for one that is more. */
static ClaimclashChecker *checker_for(const Trials *trials, const Rule *rule, const RuleExample *example)
{
    const ClaimclashDocument facts = {"facts.yml", example ? example->facts.p : NULL, example ? example->facts.n : 0};
    const ClaimclashDocument before = {"before.md", example ? example->before.p : NULL, example ? example->before.n : 0};
    const ClaimclashSettings settings = {.facts = &facts,
                                         .fact_count = facts.size > 0,
                                         .before = before.size ? &before : NULL,
                                         .across = example && example->beside.n,
                                         .rules = words_ended(&trials->options->rules, trials->arena),
                                         .select = rule->off ? arena_print(trials->arena, "%.*s", STR_ARG(rule->id)).p : NULL,
                                         .input = CLAIMCLASH_MARKDOWN};
    ClaimclashChecker *checker;
    if (claimclash_checker_open(&settings, &checker) == CLAIMCLASH_DONE)
        return checker;
    claimclash_checker_free(checker);
    return NULL;
}

static bool compare(ClaimclashReading *first, ClaimclashReading *second)
{
    ClaimclashReading *both[] = {first, second};
    return claimclash_readings_compare(both, 2, CLAIMCLASH_BY_EVENT, NULL) == CLAIMCLASH_DONE;
}

/* False when the example could not be read. */
static bool find(const Trials *trials, const ClaimclashChecker *checker, const Rule *rule, const RuleExample *example, Found *found)
{
    ClaimclashReading *reading, *other = NULL;
    size_t count;
    bool done = claimclash_article_check(checker, "example.md", example->text.p, example->text.n, &reading) == CLAIMCLASH_DONE;
    if (done && example->beside.n)
        done = claimclash_article_check(checker, "beside.md", example->beside.p, example->beside.n, &other) == CLAIMCLASH_DONE && compare(other, reading);
    const ClaimclashFinding *findings = claimclash_reading_findings(reading, &count);
    for (size_t i = 0; i < count; i++) {
        bool own = str_equal(str_of(findings[i].rule), rule->id);
        found->of_rule += own;
        found->of_others += !own;
        found->lines = arena_print(trials->arena, "%.*s%u:%u: %s [%s]\n", STR_ARG(found->lines), findings[i].ends[0].start.line,
                                   findings[i].ends[0].start.column, findings[i].message, findings[i].rule);
    }
    claimclash_reading_free(reading);
    claimclash_reading_free(other);
    return done;
}

static void try_example(Trials *trials, const ClaimclashChecker *checker, const Rule *rule, const RuleExample *example)
{
    enum { INDENT = 4 };
    Found found = {0};
    bool beside = example->facts.n || example->before.n || example->beside.n;
    ClaimclashChecker *own = beside ? checker_for(trials, rule, example) : NULL;
    Str name = arena_print(trials->arena, "%.*s:%u:%u", STR_ARG(rule->path), example->line, example->column);
    const char *why = NULL;
    if ((beside && !own) || !find(trials, own ? own : checker, rule, example, &found))
        why = "the example could not be read";
    else if (example->conflict && found.of_rule == 0)
        why = "these clash, and the rule did not find it";
    else if (example->conflict && found.of_others && !rule->user)      /* a user's rule may speak beside a shipped one */
        why = "another rule found something too";
    else if (!example->conflict && found.of_rule + found.of_others)
        why = "these do not clash, and something was found";
    claimclash_checker_free(own);
    if (!why) {
        trial_pass(trials, name);
        return;
    }
    trial_fail(trials, name, why);
    page_quote(trials->page, INDENT, str_trim(example->text));
    page_quote(trials->page, INDENT, str_trim(found.lines));
}

void trial_rule(Trials *trials, const Rule *rule)
{
    ClaimclashChecker *checker = checker_for(trials, rule, NULL);
    if (!checker) {
        trials->undone = true;
        return;
    }
    for (uint32_t i = 0; i < rule->example_count; i++)
        try_example(trials, checker, rule, &rule->examples[i]);
    claimclash_checker_free(checker);
}
