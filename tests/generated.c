/* Every rule against articles made by arithmetic: it finds at least 98 of 100 that clash, and no rule flags any of 100 that agree. */
/* SPDX-License-Identifier: Apache-2.0 */
#include <fts.h>
#include <stdio.h>

#include "claimclash.h"
#include "suite.h"
#include "template.h"

enum { ARTICLES = 100, FEWEST_FOUND = 98, MOST_RULES = 200, CHANCE = 20250114 };

/* The shipped rules, by their files. */
static char rules[MOST_RULES][64];
static int rule_count;

static void find_rules(void)
{
    char *folders[] = {"rules/checks", NULL};
    FTS *tree = fts_open(folders, FTS_PHYSICAL | FTS_NOCHDIR, NULL);
    for (FTSENT *entry; tree && (entry = fts_read(tree));) {
        size_t length = strlen(entry->fts_name);
        bool rule = entry->fts_info == FTS_F && length > 4 && strcmp(entry->fts_name + length - 4, ".yml") == 0;
        if (rule && rule_count < MOST_RULES)
            snprintf(rules[rule_count++], sizeof *rules, "%.*s", (int)length - 4, entry->fts_name);
    }
    fts_close(tree);
}

static Str read_file(const char *path, Arena *arena)
{
    FILE *file = fopen(path, "rb");
    ck_assert_msg(file, "%s is missing: a rule needs articles that clash and that agree; tests/template.h says how to write them", path);
    enum { LARGEST = 1 << 16 };
    char *bytes = arena_alloc(arena, LARGEST, 1);
    size_t size = fread(bytes, 1, LARGEST, file);
    fclose(file);
    return (Str){bytes, size};
}

static ClaimclashChecker *open_checker(const char *select, const ClaimclashDocument *facts, const ClaimclashDocument *before, bool across)
{
    ClaimclashChecker *checker;
    ClaimclashSettings settings = {.select = select, .facts = facts, .fact_count = facts != NULL, .before = before, .across = across};
    ClaimclashStatus status = claimclash_checker_open(&settings, &checker);
    size_t count = 0;
    const ClaimclashNote *notes = claimclash_checker_notes(checker, &count);
    ck_assert_msg(status == CLAIMCLASH_DONE, "%s:\n%.*s", count ? notes[0].message : "no checker", facts ? (int)facts->size : 0, facts ? facts->bytes : "");
    return checker;
}

/* Cuts off the document behind a line "=== NAME"; empty when there is none. */
static Str cut_document(Str *article, const char *name)
{
    char mark[32];
    snprintf(mark, sizeof mark, "\n=== %s\n", name);
    size_t at = str_find(*article, str_of(mark));
    Str document = str_from(*article, at + strlen(mark));
    *article = str_sub(*article, 0, at + 1);
    return document;
}

/* Is the article flagged, by this rule, or by any when `rule` is NULL? */
static bool flagged(const char *select, const ClaimclashChecker *usual, Str article, const char *rule)
{
    Str sheet = cut_document(&article, "facts"), earlier = cut_document(&article, "before"), other = cut_document(&article, "beside");
    ClaimclashDocument facts = {"facts.yml", sheet.p, sheet.n}, before = {"before.md", earlier.p, earlier.n};
    bool several = sheet.n || earlier.n || other.n;
    ClaimclashChecker *own = several ? open_checker(select, sheet.n ? &facts : NULL, earlier.n ? &before : NULL, other.n > 0) : NULL;
    const ClaimclashChecker *checker = own ? own : usual;
    ClaimclashReading *reading, *beside = NULL;
    size_t count;
    bool found = false;
    ck_assert_int_eq(claimclash_article_check(checker, "story.md", article.p, article.n, &reading), CLAIMCLASH_DONE);
    if (other.n) {
        ck_assert_int_eq(claimclash_article_check(checker, "beside.md", other.p, other.n, &beside), CLAIMCLASH_DONE);
        ClaimclashReading *both[] = {beside, reading};
        ck_assert_int_eq(claimclash_readings_compare(both, 2, CLAIMCLASH_BY_EVENT, NULL), CLAIMCLASH_DONE);
    }
    const ClaimclashFinding *findings = claimclash_reading_findings(reading, &count);
    for (size_t i = 0; i < count; i++)
        found |= !rule || strcmp(findings[i].rule, rule) == 0;
    claimclash_reading_free(reading);
    claimclash_reading_free(beside);
    claimclash_checker_free(own);
    return found;
}

/* What one rule did, with the first article that it should have treated otherwise. */
typedef struct Tally {
    int found, flagged, flagged_by_others;
    Str missed, wrong;
} Tally;

static Tally try_rule(const char *rule, const YamlNode *tree, Str path, Arena *arena)
{
    ClaimclashChecker *alone = open_checker(rule, NULL, NULL, false), *all = open_checker(NULL, NULL, NULL, false);
    Template clash = {.path = path, .tree = tree, .arena = arena, .chance = CHANCE}, agree = clash;
    Tally tally = {0};
    for (int i = 0; i < ARTICLES; i++) {
        Str clashing = template_article(&clash, true), agreeing = template_article(&agree, false);
        bool found = flagged(rule, alone, clashing, rule), wrong = flagged(rule, alone, agreeing, NULL), by_others = flagged(NULL, all, agreeing, NULL);
        tally.found += found;
        tally.flagged += wrong;
        tally.flagged_by_others += by_others && !wrong;
        tally.missed = found || tally.missed.n ? tally.missed : clashing;
        tally.wrong = !(wrong || by_others) || tally.wrong.n ? tally.wrong : agreeing;
    }
    claimclash_checker_free(alone);
    claimclash_checker_free(all);
    return tally;
}

START_TEST(finds_what_clashes_and_nothing_else)
{
    const char *rule = rules[_i];
    Arena *arena = arena_new(0);
    Notes notes = {.arena = arena};
    Str path = arena_print(arena, "tests/templates/%s.yml", rule);
    const YamlNode *tree = yaml_read(read_file(path.p, arena), path, arena, &notes);
    ck_assert_msg(tree, "%.*s:%u: %.*s", STR_ARG(path), notes.list.at[0].line, STR_ARG(notes.list.at[0].message));
    Tally tally = try_rule(rule, tree, path, arena);
    printf("%-24s %3d of %d clashes found, %d of %d agreeing flagged\n", rule, tally.found, ARTICLES, tally.flagged + tally.flagged_by_others, ARTICLES);
    ck_assert_msg(tally.found >= FEWEST_FOUND, "%s: %d of %d found, not: %.*s", rule, tally.found, ARTICLES, STR_ARG(tally.missed));
    ck_assert_msg(tally.flagged + tally.flagged_by_others == 0, "%s: %d of %d flagged, and %d by other rules: %.*s", rule, tally.flagged, ARTICLES,
                  tally.flagged_by_others, STR_ARG(tally.wrong));
    arena_free(arena);
}
END_TEST

int main(void)
{
    find_rules();
    const SuiteTest tests[] = {{finds_what_clashes_and_nothing_else, rule_count}};
    return rule_count ? suite_run("generated", tests, 1) : EXIT_FAILURE;
}
