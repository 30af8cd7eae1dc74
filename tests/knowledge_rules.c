/* Tests of rule files: what they say, what is wrong in them, a user's folder of them, and that what is embedded fits together. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "knowledge/knowledge.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "suite.h"

static Arena *arena;
static Notes notes;

static bool read_rule(Str text, bool user, Rule *rule)
{
    arena = arena_new(0);
    notes = (Notes){.arena = arena};
    Str path = S("rules/checks/figures/ship-count.yml");
    YamlNode *tree = yaml_read(text, path, arena, &notes);
    return tree && rule_read(tree, path, S("figures"), user, arena, &notes, rule);
}

#define HEAD "extends: values\nsays: x\nlevel: error\nmessage: \"{what}: {a} vs {b}\"\n"
#define FORMULA "extends: formula\nsays: x\nlevel: error\nmessage: x\noptions:\n  patterns: |\n"
#define RELATION "extends: single\nsays: x\nlevel: error\nmessage: x\noptions: {patterns: \""
#define EQUATION "extends: equation\nsays: x\nlevel: error\nmessage: x\noptions:\n  figures: |\n"
#define EXAMPLES "conflict: [a]\nagree: [b, c]\n"

START_TEST(reads_a_rule)
{
    Rule rule;
    ck_assert(read_rule(S("# Ships.\nextends: display\nform: count\nlevel: warning\nsays: >-\n  Two\n  lines.\nmessage: '{a} vs {b}'\nhelp: look\nsource: none\noff: true\n"
                          "options: {zone: caption}\nconflict:\n  - |\n    One.\n\n    Two.\nagree: [b, c]\n"), false, &rule));
    ck_assert_text(rule.id, S("ship-count"));
    ck_assert_text(rule.family, S("figures"));
    ck_assert_text(rule.says, S("Two lines."));
    ck_assert_text(rule.form, S("count"));
    ck_assert_text(rule.help, S("look"));
    ck_assert_int_eq(rule.kind, RULE_DISPLAY);
    ck_assert_int_eq(rule.level, LEVEL_WARNING);
    ck_assert(rule.off && !rule.user);
    ck_assert_uint_eq(rule.line, 2);
    ck_assert_text(rule_option(&rule, S("zone"))->value, S("caption"));
    ck_assert_ptr_null(rule_option(&rule, S("size")));
    ck_assert_uint_eq(rule.example_count, 3);
    ck_assert(rule.examples[0].conflict && !rule.examples[2].conflict);
    ck_assert_text(rule.examples[0].text, S("One.\n\nTwo.\n"));
    ck_assert_uint_eq(rule.examples[1].line, 18);
    arena_free(arena);
}
END_TEST

START_TEST(asks_less_of_a_user)
{
    Rule rule;
    Str text = S(HEAD "conflict: [a]\nagree: [b]\n");
    ck_assert(read_rule(text, true, &rule));
    ck_assert(rule.user);
    arena_free(arena);
    ck_assert(!read_rule(text, false, &rule));
    arena_free(arena);
}
END_TEST

static const struct { Str text; uint32_t line, column; Str message; } wrong[] = {
    {STR("extends: vales\nsays: x\nlevel: error\nmessage: x\n" EXAMPLES), 1, 10, STR("unknown kind of rule \"vales\"; did you mean \"values\"?")},
    {STR("says: x\nlevel: error\nmessage: x\n" EXAMPLES), 1, 1, STR("the rule has no \"extends\"")},
    {STR("extends: values\nsays: x\nlevel: eror\nmessage: x\n" EXAMPLES), 3, 8, STR("unknown level \"eror\"; did you mean \"error\"?")},
    {STR("extends: values\nsays: x\nlevel: fatal\nmessage: x\n" EXAMPLES), 3, 8, STR("unknown level \"fatal\"; it may be off, note, warning, error")},
    {STR("extends: values\nlevel: error\nmessage: x\n" EXAMPLES), 1, 1, STR("the rule has no \"says\"")},
    {STR("extends: values\nsays: [x]\nlevel: error\nmessage: x\n" EXAMPLES), 2, 7, STR("\"says\" is no text")},
    {STR("extends: values\nsays: x\nlevel: error\nmessage: \"{waht} and {a}\"\n" EXAMPLES), 4, 10, STR("unknown slot \"waht\"; did you mean \"what\"?")},
    {STR("extends: weekday\nsays: x\nlevel: error\nmessage: \"{what}\"\n" EXAMPLES), 4, 10, STR("unknown slot \"what\"; it may be date, stated, weekday")},
    {STR("extends: values\nsays: x\nlevel: error\nmessage: \"{a\"\n" EXAMPLES), 4, 10, STR("the slot \"{a\" is never closed")},
    {STR(HEAD "mesage: x\n" EXAMPLES), 5, 1, STR("unknown key \"mesage\"; did you mean \"message\"?")},
    {STR(HEAD "form: counts\n" EXAMPLES), 5, 7, STR("unknown form \"counts\"; did you mean \"count\"?")},
    {STR("extends: zero\nsays: x\nlevel: error\nmessage: x\nform: count\n" EXAMPLES), 5, 7, STR("kind \"zero\" has no forms")},
    {STR(HEAD "options: {zone: caption}\n" EXAMPLES), 5, 17, STR("kind \"values\" has no options")},
    {STR("extends: display\nsays: x\nlevel: error\nmessage: x\noptions: {zon: caption}\n" EXAMPLES), 5, 11, STR("unknown key \"zon\"; did you mean \"zone\"?")},
    {STR("extends: display\nsays: x\nlevel: error\nmessage: x\noptions: {zone: foot}\n" EXAMPLES), 5, 17, STR("unknown zone \"foot\"; it may be")},
    {STR("extends: display\nsays: x\nlevel: error\nmessage: x\noptions: {zone: [a]}\n" EXAMPLES), 5, 17, STR("option \"zone\" is no single value")},
    {STR("extends: display\nsays: x\nlevel: error\nmessage: x\noptions: zone\n" EXAMPLES), 5, 10, STR("\"options\" is no map")},
    {STR(FORMULA "    {a:count} of {b:count} => a <= b\n    {a:cuont} of {b:count} => a <= b\n" EXAMPLES), 8, 5,
     STR("\"{a:cuont}\" is no part of a formula: unknown form; it may be count")},
    {STR(FORMULA "    {a:count} of {b:count}\n" EXAMPLES), 7, 5, STR("\"{a:count} of {b:count}\" is no part of a formula: a line is a pattern, =>, and an equation")},
    {STR(FORMULA "    {a:count} of {b:count} => a <= whole\n" EXAMPLES), 7, 36, STR("\"whole\" is no part of a formula: no figure has this name")},
    {STR(FORMULA "    {a:count} of {b:count} => a <= b if b >\n" EXAMPLES), 7, 41, STR("\"b >\" is no part of a formula: a number, a figure's name")},
    {STR(FORMULA "    {a:count} of {b:count} => (a + b * 2 = 3\n" EXAMPLES), 7, 31, STR("\"(a + b * 2\" is no part of a formula: a closing bracket is missing")},
    {STR(FORMULA "    {a:count} of {b:count} => a b = 3\n" EXAMPLES), 7, 33, STR("\"b\" is no part of a formula: an operator is missing here")},
    {STR(FORMULA "    a of b => 1 = 2\n" EXAMPLES), 7, 15, STR("\"1 = 2\" is no part of a formula: no figure stands before =>")},
    {STR(FORMULA "    <upp> {a:count} => a = 2\n" EXAMPLES), 7, 5, STR("\"<upp>\" is no part of a formula: a word of change is written <up>")},
    {STR("extends: formula\nsays: x\nlevel: error\nmessage: \"{c} and {a}\"\noptions:\n  patterns: \"{a:count} => a > 1\"\n" EXAMPLES), 4, 10, STR("unknown slot \"c\"")},
    {STR("extends: formula\nsays: x\nlevel: error\nmessage: x\noptions: {patterns: a}\n" EXAMPLES), 5, 21, STR("\"a\" is no part of a formula")},
    {STR("extends: formula\nsays: x\nlevel: error\nmessage: x\n" EXAMPLES), 1, 1, STR("the rule has no option \"patterns\"")},
    {STR(RELATION "{who:person} , a {party:party}\"}\n" EXAMPLES), 5, 21, STR("\"party\" is no part of a formula: a place is a name, person, place")},
    {STR(RELATION "{who:person} , a friend\"}\n" EXAMPLES), 5, 21, STR("\"{who:person} , a friend\" is no part of a formula: what is what takes two places")},
    {STR(EQUATION "    wins: cuont of win\n  equation: wins = 3\n" EXAMPLES), 7, 11, STR("\"cuont\" is no part of a formula: unknown form; it may be count")},
    {STR(EQUATION "    wins = 3\n  equation: wins = 3\n" EXAMPLES), 7, 5, STR("\"wins = 3\" is no part of a formula: a figure is written")},
    {STR(EQUATION "    wins: count of win\n  equation: win = 3\n" EXAMPLES), 8, 13, STR("\"win\" is no part of a formula: no figure has this name")},
    {STR(EQUATION "    wins: count of win\n" EXAMPLES), 6, 3, STR("the rule has no option \"equation\"")},
    {STR(HEAD "off: yes\n" EXAMPLES), 5, 6, STR("unknown value \"yes\"; it may be false, true")},
    {STR(HEAD "conflict: [a]\nagree: [b]\n"), 6, 8, STR("1 of at least 2 examples under \"agree\"")},
    {STR(HEAD "agree: [b]\n"), 1, 1, STR("the rule has no example under \"conflict\"")},
    {STR(HEAD "conflict: a\nagree: [b, c]\n"), 5, 11, STR("\"conflict\" is no list of texts")},
    {STR(HEAD "conflict: [{a: b}]\nagree: [b, c]\n"), 5, 13, STR("unknown key \"a\"")},
    {STR(HEAD "conflict: [[a]]\nagree: [b, c]\n"), 5, 12, STR("the example is no text")},
    {STR("- a\n"), 1, 1, STR("the file is no map")},
};

START_TEST(notes_what_is_wrong)
{
    Rule rule;
    ck_assert(!read_rule(wrong[_i].text, false, &rule));
    ck_assert_uint_ge(notes.list.n, 1);
    const Note *note = &notes.list.at[0];
    ck_assert_msg(str_starts(note->message, wrong[_i].message), "%.*s", STR_ARG(note->message));
    ck_assert_uint_eq(note->line, wrong[_i].line);
    ck_assert_uint_eq(note->column, wrong[_i].column);
    arena_free(arena);
}
END_TEST

START_TEST(joins_by_family_and_name)
{
    static const Rule shipped[] = {{.family = STR("a"), .id = STR("x")}, {.family = STR("b"), .id = STR("y")}};
    static const Rule user[] = {{.family = STR("c"), .id = STR("z"), .user = true}, {.family = STR("a"), .id = STR("y"), .user = true}};
    arena = arena_new(0);
    Rules rules = rules_join((Rules){shipped, 2}, (Rules){user, 2}, arena);
    ck_assert_uint_eq(rules.n, 3);
    ck_assert_text(rules.rules[0].id, S("x"));
    ck_assert_text(rules.rules[1].id, S("y"));
    ck_assert(rules.rules[1].user);
    ck_assert_ptr_eq(rules_find(rules, S("z")), &rules.rules[2]);
    ck_assert_ptr_null(rules_find(rules, S("w")));
    arena_free(arena);
}
END_TEST

static char folder[] = "/tmp/claimclash-rules-XXXXXX";

static void write_file(const char *name, const char *text, off_t size)
{
    char path[200];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    fclose(file);
    if (size)
        ck_assert_int_eq(truncate(path, size), 0);
}

static void make_folder(const char *name)
{
    char path[200];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    ck_assert_int_eq(mkdir(path, 0700), 0);
}

static bool read_folder(const char *name, Rules *rules)
{
    char path[200];
    snprintf(path, sizeof path, "%s/%s", folder, name);
    arena = arena_new(0);
    notes = (Notes){.arena = arena};
    return knowledge_read_rules(str_of(path), arena, &notes, rules);
}

static void remove_folder(void)
{
    char command[200];
    snprintf(command, sizeof command, "rm -r %s", folder);
    ck_assert_int_eq(system(command), 0);
}

#define USER_RULE HEAD "conflict: [a]\nagree: [b]\n"

START_TEST(reads_a_folder)
{
    Rules rules;
    char up[200], loop[200];
    ck_assert_ptr_nonnull(mkdtemp(folder));
    make_folder("ships");
    make_folder("ships/deep");
    make_folder(".hidden");
    write_file("ships/b.yml", USER_RULE, 0);
    write_file("ships/deep/a.yaml", USER_RULE, 0);
    write_file("ships/notes.txt", "no: rule", 0);
    write_file(".hidden/c.yml", "no: rule", 0);
    snprintf(up, sizeof up, "%s/ships", folder);
    snprintf(loop, sizeof loop, "%s/ships/deep/loop", folder);
    ck_assert_int_eq(symlink(up, loop), 0);
    ck_assert(read_folder("", &rules));
    ck_assert_uint_eq(rules.n, 2);
    ck_assert_text(rules.rules[0].id, S("a"));
    ck_assert_text(rules.rules[0].family, S("deep"));
    ck_assert_text(rules.rules[1].family, S("ships"));
    ck_assert(rules.rules[1].user);
    arena_free(arena);
    ck_assert(read_folder("ships/b.yml", &rules));
    ck_assert_uint_eq(rules.n, 1);
    arena_free(arena);
    for (size_t budget = 1; budget < 20000; budget += 211) {
        arena = arena_new(budget);
        notes = (Notes){.arena = arena};
        ck_assert(knowledge_read_rules(str_of(folder), arena, &notes, &rules) || arena_full(arena));
        arena_free(arena);
    }
    write_file("ships/deep/b.yml", USER_RULE, 0);
    ck_assert(!read_folder("ships", &rules));
    ck_assert_msg(str_starts(notes.list.at[0].message, S("rule \"b\" stands twice")), "%.*s", STR_ARG(notes.list.at[0].message));
    arena_free(arena);
    remove_folder();
}
END_TEST

START_TEST(notes_what_it_cannot_read)
{
    Rules rules;
    char pipe[200];
    ck_assert_ptr_nonnull(mkdtemp(folder));
    ck_assert(!read_folder("absent.yml", &rules));
    ck_assert_uint_eq(notes.list.n, 1);
    arena_free(arena);
    ck_assert(!read_folder("", &rules));
    ck_assert_text(notes.list.at[0].message, S("no rule here; a rule is a file that ends in .yml"));
    arena_free(arena);
    snprintf(pipe, sizeof pipe, "%s/pipe", folder);
    ck_assert_int_eq(mkfifo(pipe, 0600), 0);
    ck_assert(!read_folder("pipe", &rules));
    ck_assert_msg(str_starts(notes.list.at[0].message, S("this is neither a file nor a folder")), "%.*s", STR_ARG(notes.list.at[0].message));
    arena_free(arena);
    write_file("large.yml", "a: 1\n", 100 * 1000 * 1000);
    ck_assert(!read_folder("large.yml", &rules));
    ck_assert_text(notes.list.at[0].message, S("the file is larger than 8 MB"));
    arena_free(arena);
    remove_folder();
}
END_TEST

/* The indented block behind a heading of rules/README.md. */
static Str block_of(Str page, Str heading)
{
    char *block = arena_alloc(arena, page.n + 1, 1);
    size_t n = 0;
    Str rest = str_from(page, str_find(page, heading) + heading.n);
    while (rest.n && !str_starts(rest, S("    ")))
        str_cut(&rest, '\n');
    while (str_starts(rest, S("    ")) || str_starts(rest, S("\n"))) {
        Str line = str_cut(&rest, '\n');
        line = str_from(line, line.n < 4 ? line.n : 4);
        memcpy(block + n, line.p, line.n);
        n += line.n;
        block[n++] = '\n';
    }
    return (Str){block, n};
}

START_TEST(teaches_by_what_works)
{
    static const Str path = STR("rules/README.md");
    arena = arena_new(0);
    notes = (Notes){.arena = arena};
    char *bytes = arena_alloc(arena, 64 * 1024, 1);
    FILE *file = fopen("rules/README.md", "r");
    ck_assert_ptr_nonnull(file);
    Str page = {bytes, fread(bytes, 1, 64 * 1024, file)};
    fclose(file);
    Rule rule;
    YamlNode *tree = yaml_read(block_of(page, S("\n## A rule\n")), path, arena, &notes);
    ck_assert_ptr_nonnull(tree);
    ck_assert(rule_read(tree, S("x/readme.yml"), S("x"), false, arena, &notes, &rule));
    tree = yaml_read(block_of(page, S("\n## A word\n")), path, arena, &notes);
    ck_assert_ptr_nonnull(language_build(S("en"), &path, &tree, 1, arena, &notes));
    tree = yaml_read(block_of(page, S("\n## A unit\n")), path, arena, &notes);
    ck_assert_ptr_nonnull(units_build(&path, &tree, 1, arena, &notes));
    tree = yaml_read(block_of(page, S("\n## A currency\n")), path, arena, &notes);
    ck_assert_ptr_nonnull(units_build(&path, &tree, 1, arena, &notes));
    for (int kind = PHRASE_NONE + 1; kind < PHRASE_KINDS; kind++) {
        Str name = arena_print(arena, "`%s`", phrase_kind_name((PhraseKind)kind));
        ck_assert_msg(str_find(page, name) < page.n, "rules/README.md says nothing of the section %.*s", STR_ARG(name));
    }
    for (int kind = 0; kind < RULE_KINDS; kind++) {
        Str row = arena_print(arena, "\n| `%s` |", rule_kind_name((RuleKind)kind));
        ck_assert_msg(str_find(page, row) < page.n, "rules/README.md says nothing of the kind %s", rule_kind_name((RuleKind)kind));
    }
    arena_free(arena);
}
END_TEST

START_TEST(embeds_what_can_be_found_again)
{
    Knowledge knowledge = knowledge_embedded();
    ck_assert_ptr_nonnull(knowledge.language);
    ck_assert_ptr_eq(knowledge_language(S("en")), knowledge.language);
    ck_assert_ptr_null(knowledge_language(S("zz")));
    ck_assert_uint_gt(knowledge.rules.n, 0);
    for (uint32_t i = 0; i < knowledge.language->phrase_count; i++) {
        const Phrase *phrase = &knowledge.language->phrases[i];
        Phrases phrases = language_phrases(knowledge.language, words_first(phrase->text));
        ck_assert(phrases.at <= phrase && phrase < phrases.at + phrases.n);
        ck_assert_uint_eq(phrase->words, words_count(phrase->text));
    }
    arena = arena_new(0);
    for (uint32_t i = 0; i < knowledge.units->name_count; i++) {
        const UnitName *name = &knowledge.units->names[i];
        UnitNames names = units_names(knowledge.units, words_first(words_fold(name->text, true, arena)));
        ck_assert(names.at <= name && name < names.at + names.n);
        ck_assert_uint_lt(name->unit, knowledge.units->unit_count);
    }
    arena_free(arena);
    for (uint32_t i = 0; i < knowledge.rules.n; i++)
        ck_assert_ptr_eq(rules_find(knowledge.rules, knowledge.rules.rules[i].id), &knowledge.rules.rules[i]);
}
END_TEST

SUITE_MAIN("knowledge_rules", ONCE(reads_a_rule), ONCE(asks_less_of_a_user), EACH(notes_what_is_wrong, wrong), ONCE(joins_by_family_and_name),
           ONCE(reads_a_folder), ONCE(notes_what_it_cannot_read), ONCE(teaches_by_what_works), ONCE(embeds_what_can_be_found_again))
