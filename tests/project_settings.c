/* Settings: which configuration files hold for an article, what goes before what, and what is told of mistakes. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "program.h"
#include "suite.h"

#include <sys/stat.h>
#include <unistd.h>

#include "project/checkers.h"

static char *folder;
static Arena *arena;
static Notes notes;
static Project project;

static void put(const char *path, const char *text)
{
    file_write(path, text, strlen(text));
}

static void set_up(void)
{
    folder = folder_make();
    arena = arena_new(0);
    notes = (Notes){.arena = arena};
    ck_assert_int_eq(chdir(folder), 0);
    ck_assert_int_eq(mkdir(".git", 0777) | mkdir("news", 0777) | mkdir("news/city", 0777) | mkdir("xdg", 0777) | mkdir("xdg/claimclash", 0777), 0);
    setenv("XDG_CONFIG_HOME", text_print("%s/xdg", folder), 1);
    ck_assert(project_open(&project, (ProjectChoice){0}, arena, &notes));
}

static void tear_down(void)
{
    ck_assert_int_eq(chdir("/"), 0);
    ck_assert_int_eq(system(text_print("rm -r '%s'", folder)), 0);
    arena_free(arena);
}

/* "error .claimclash.yaml:1:10": what is set and where; "-" where nothing is. */
static char *told(const char *path, SettingId id)
{
    const Settings *settings = project_settings(&project, str_of(path), &notes);
    ck_assert_msg(settings, "%.*s", STR_ARG(notes.list.n ? notes.list.at[0].message : S("no settings")));
    const Setting *it = &settings->one[id];
    return it->text.n ? text_print("%.*s %.*s:%u:%u", STR_ARG(it->text), STR_ARG(it->origin.path), it->origin.line, it->origin.column) : text_print("-");
}

START_TEST(the_nearer_counts_more_and_lists_grow)
{
    set_up();
    put(".claimclash.yaml", "fail-on: error\nlocale: en\nignore: drafts/\nrules: desk.yml\nlevels: {time: note, names: off}\n");
    put("news/.claimclash.yaml", "fail-on: note\nignore: [a.md, b.md]\nrules: [more.yml, ../../x.yml]\nlevels: {time: off}\n");
    ck_assert_str_eq(told("news/city/a.md", SETTING_FAIL_ON), "note news/.claimclash.yaml:1:10");
    ck_assert_str_eq(told("a.md", SETTING_FAIL_ON), "error .claimclash.yaml:1:10");
    ck_assert_str_eq(told("news/a.md", SETTING_LOCALE), "en .claimclash.yaml:2:9");
    ck_assert_str_eq(told("news/a.md", SETTING_TOLERANCE), "-");
    const Settings *settings = project_settings(&project, S("news/city/b.md"), &notes);
    ck_assert_ptr_eq(settings, project_settings(&project, S("./news/a.md"), &notes));
    ck_assert_uint_eq(settings->ignore.n, 3);
    ck_assert_text(settings->rules.at[0].text, S("desk.yml"));
    ck_assert_text(settings->rules.at[1].text, S("news/more.yml"));
    ck_assert_text(settings->rules.at[2].text, S("../x.yml"));
    ck_assert_uint_eq(settings->levels.n, 2);
    ck_assert_int_eq(settings->levels.at[0].level, CLAIMCLASH_OFF);
    ck_assert_uint_eq(settings->levels.at[0].origin.line, 4);
    tear_down();
}
END_TEST

START_TEST(overrides_hold_for_some)
{
    set_up();
    put(".claimclash.yaml", "fail-on: error\noverrides:\n  - files: news/\n    fail-on: note\n  - {files: ['!news/city/', 'news/**/b.md'], fail-on: never, tolerance: 2 %}\n");
    ck_assert_str_eq(told("a.md", SETTING_FAIL_ON), "error .claimclash.yaml:1:10");
    ck_assert_str_eq(told("news/a.md", SETTING_FAIL_ON), "note .claimclash.yaml:4:14");
    ck_assert_str_eq(told("news/city/b.md", SETTING_FAIL_ON), "never .claimclash.yaml:5:55");
    ck_assert_str_eq(told("news/city/b.md", SETTING_TOLERANCE), "0.02 .claimclash.yaml:5:73");
    tear_down();
}
END_TEST

START_TEST(stops_at_a_root)
{
    set_up();
    put(".claimclash.yaml", "fail-on: error\n");
    put("news/.claimclash.yaml", "root: true\nlocale: en\n");
    ck_assert_str_eq(told("news/a.md", SETTING_FAIL_ON), "-");
    ck_assert_str_eq(told("a.md", SETTING_FAIL_ON), "error .claimclash.yaml:1:10");
    ck_assert_int_eq(mkdir("news/city/.git", 0777), 0);
    ck_assert_str_eq(told("news/city/a.md", SETTING_LOCALE), "-");
    tear_down();
}
END_TEST

START_TEST(the_own_one_holds_where_there_is_no_other)
{
    set_up();
    put("xdg/claimclash/claimclash.yaml", "locale: en-GB\noverrides: [{files: news/, locale: en-US}]\n");
    ck_assert_str_eq(told("a.md", SETTING_LOCALE), "en-GB xdg/claimclash/claimclash.yaml:1:9");
    ck_assert_str_eq(told("news/a.md", SETTING_LOCALE), "en-US xdg/claimclash/claimclash.yaml:2:36");
    put("news/city/.claimclash.yaml", "");
    ck_assert_str_eq(told("news/city/a.md", SETTING_LOCALE), "-");
    tear_down();
}
END_TEST

START_TEST(the_command_line_goes_before)
{
    set_up();
    put(".claimclash.yaml", "fail-on: error\nlocale: en\n");
    put("news/desk.yaml", "fail-on: never\nrules: r.yml\noverrides: [{files: city/, fail-on: note}, {files: news/city/, locale: en-GB}]\n");
    ck_assert(project_open(&project, (ProjectChoice){.config = "news/desk.yaml"}, arena, &notes));
    ck_assert_str_eq(told("a.md", SETTING_FAIL_ON), "never news/desk.yaml:1:10");
    ck_assert_str_eq(told("a.md", SETTING_LOCALE), "-");
    ck_assert_str_eq(told("news/city/a.md", SETTING_LOCALE), "en-GB news/desk.yaml:3:72");
    ck_assert_text(project_settings(&project, S("a.md"), &notes)->rules.at[0].text, S("news/r.yml"));
    ck_assert(project_open(&project, (ProjectChoice){.isolated = true}, arena, &notes));
    ck_assert_str_eq(told("a.md", SETTING_FAIL_ON), "-");
    ck_assert(!project_open(&project, (ProjectChoice){.config = "missing.yaml"}, arena, &notes));
    ck_assert_text(notes.list.at[0].message, S("cannot be read: No such file or directory"));
    tear_down();
}
END_TEST

static const struct {
    const char *file;
    uint32_t line, column;
    const char *message;                             /* its beginning */
} wrong[] = {
    {"fial-on: error\n", 1, 1, "unknown key \"fial-on\"; did you mean \"fail-on\"?"},
    {"fail-on: eror\n", 1, 10, "unknown level \"eror\"; did you mean \"error\"?"},
    {"fail-on: [error]\n", 1, 10, "\"fail-on\" is one word"},
    {"root: yes\n", 1, 7, "unknown value \"yes\"; it may be false, true"},
    {"levels: {a: b}\n", 1, 13, "unknown level \"b\"; it may be off, note, warning, error"},
    {"levels: off\n", 1, 9, "\"levels\" is a map"},
    {"\nlocale: english please\n", 2, 9, "there is no locale \"english please\"; locales are written as en or en-GB"},
    {"dateline: 14.1.2025\n", 1, 11, "there is no date \"14.1.2025\"; dates are written as 2025-01-14"},
    {"tolerance: much\n", 1, 12, "\"much\" is no tolerance; it is a share below 1, such as 1% or 0.01"},
    {"tolerance: 100%\n", 1, 12, "\"100%\" is no tolerance"},
    {"tolerance: -1%\n", 1, 12, "\"-1%\" is no tolerance"},
    {"ignore: {a: b}\n", 1, 9, "\"ignore\" is a glob"},
    {"ignore: [[a]]\n", 1, 10, "\"an item\" is a glob"},
    {"rules: []\nrules: []\n", 2, 1, "key \"rules\" stands twice"},
    {"across: {group: folder}\n", 1, 10, "unknown key \"group\"; it may be group-by"},
    {"across: {group-by: foldr}\n", 1, 20, "unknown group \"foldr\"; did you mean \"folder\"?"},
    {"overrides: {files: a}\n", 1, 12, "\"overrides\" is a list of maps"},
    {"overrides: [{levels: {time: off}}]\n", 1, 13, "an override has \"files\""},
    {"overrides: [{files: a, ignore: b}]\n", 1, 24, "unknown key \"ignore\""},
    {"overrides: [a]\n", 1, 13, "an override has \"files\""},
    {"- a\n", 1, 1, "the file is no map"},
    {"a: &x b\n", 1, 4, "anchors and tags are not used here"},
    {"fail-on: \xFF\n", 1, 10, "not readable as text"},
};

START_TEST(tells_what_is_wrong)
{
    set_up();
    put(".claimclash.yaml", wrong[_i].file);
    ck_assert_ptr_null(project_settings(&project, S("news/a.md"), &notes));
    ck_assert_uint_ge(notes.list.n, 1);
    const Note note = notes.list.at[0];
    ck_assert_msg(str_starts(note.message, str_of(wrong[_i].message)), "%.*s", STR_ARG(note.message));
    ck_assert_msg(note.line == wrong[_i].line && note.column == wrong[_i].column, "%u:%u", note.line, note.column);
    ck_assert_text(note.path, S(".claimclash.yaml"));
    uint32_t told_so_far = notes.list.n;
    ck_assert_ptr_null(project_settings(&project, S("a.md"), &notes));
    ck_assert_uint_eq(notes.list.n, told_so_far);    /* once a file */
    tear_down();
}
END_TEST

/* A pipe would be waited for, a folder cannot be read. */
START_TEST(what_is_no_file_is_told)
{
    set_up();
    ck_assert_int_eq(_i ? mkfifo(".claimclash.yaml", 0600) : mkdir(".claimclash.yaml", 0700), 0);
    ck_assert_ptr_null(project_settings(&project, S("a.md"), &notes));
    ck_assert_text(notes.list.at[0].message, S("cannot be read: no regular file"));
    tear_down();
}
END_TEST

START_TEST(checkers_are_shared)
{
    set_up();
    put(".claimclash.yaml", "levels: {impossible-date: note}\n");
    put("news/.claimclash.yaml", "levels: {impssible-date: off}\n");
    Checkers checkers = {.project = &project, .arena = arena};
    const ClaimclashChecker *one = checkers_get(&checkers, S("a.md"), NULL, &notes);
    ck_assert_ptr_nonnull(one);
    ck_assert_ptr_eq(one, checkers_get(&checkers, S("b.md"), NULL, &notes));
    ck_assert_ptr_null(checkers_get(&checkers, S("news/b.md"), NULL, &notes));
    ck_assert_ptr_null(checkers_get(&checkers, S("news/c.md"), NULL, &notes));
    ck_assert_uint_eq(notes.list.n, 1);
    ck_assert_text(notes.list.at[0].path, S("news/.claimclash.yaml"));
    ck_assert_text(notes.list.at[0].message, S("there is no rule or family \"impssible-date\"; did you mean \"impossible-date\"?"));
    checkers_free(&checkers);
    tear_down();
}
END_TEST

SUITE_MAIN("project_settings", ONCE(the_nearer_counts_more_and_lists_grow), ONCE(overrides_hold_for_some), ONCE(stops_at_a_root),
           ONCE(the_own_one_holds_where_there_is_no_other), ONCE(the_command_line_goes_before), EACH(tells_what_is_wrong, wrong), {what_is_no_file_is_told, 2},
           ONCE(checkers_are_shared))
