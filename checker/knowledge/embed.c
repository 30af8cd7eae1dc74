/* Embed: a program of the build that reads rules/ and writes it as C tables, ready for use: `embed OUT.c rules/languages/en/time.yml ...` */
/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <stdlib.h>

#include "knowledge/language.h"
#include "knowledge/rules.h"
#include "knowledge/units.h"

enum { MOST_FILES = 4096, MOST_LANGUAGES = 64 };

typedef struct Files {                               /* side by side, as the builders want them */
    Str paths[MOST_FILES], folders[MOST_FILES];
    YamlNode *trees[MOST_FILES];
    size_t n;
} Files;

typedef struct Tree {                                /* the three parts of rules/ */
    Files languages, units, checks;
} Tree;

static bool read_bytes(const char *path, Arena *arena, Str *out)
{
    FILE *file = fopen(path, "rb");
    bool good = file && fseek(file, 0, SEEK_END) == 0;
    long size = good ? ftell(file) : -1;
    char *bytes = size >= 0 ? arena_alloc(arena, (size_t)size + 1, 1) : NULL;
    good = bytes && fseek(file, 0, SEEK_SET) == 0 && fread(bytes, 1, (size_t)size, file) == (size_t)size;
    if (file)
        fclose(file);
    *out = (Str){bytes, good ? (size_t)size : 0};
    return good;
}

/* "rules/checks/figures/x.yml" goes to `checks` with folder "figures". */
static Files *part_of(Tree *tree, Str path, Str *folder)
{
    Str part = str_cut(&path, '/');
    while (path.n && !str_equal(part, S("languages")) && !str_equal(part, S("units")) && !str_equal(part, S("checks")))
        part = str_cut(&path, '/');
    *folder = str_sub(path, 0, str_find_byte(path, '/'));
    return str_equal(part, S("languages")) ? &tree->languages : str_equal(part, S("units")) ? &tree->units : &tree->checks;
}

static bool read_file(Tree *tree, const char *name, Arena *arena, Notes *notes)
{
    Str path = str_of(name), bytes, folder;
    Files *part = part_of(tree, path, &folder);
    if (part->n == MOST_FILES || !read_bytes(name, arena, &bytes)) {
        note_add(notes, path, 0, 0, "the file cannot be read");
        return false;
    }
    YamlNode *root = yaml_read(bytes, path, arena, notes);
    part->paths[part->n] = path;
    part->folders[part->n] = folder;
    part->trees[part->n] = root;
    part->n += root != NULL;
    return root;
}

/* "..." with all but plain ASCII in octal. */
static void put_literal(FILE *out, Str s)
{
    fputc('"', out);
    for (size_t i = 0; i < s.n; i++) {
        unsigned char c = (unsigned char)s.p[i];
        bool plain = c >= ' ' && c < 0x7F && c != '"' && c != '\\' && c != '?';
        fprintf(out, plain ? "%c" : "\\%03o", c);
    }
    fputs("\"\n", out);
}

/* STR("..."); `{0}` for the empty one. */
static void put_str(FILE *out, Str s)
{
    if (!s.n) {
        fputs("{0}", out);
        return;
    }
    fputs("STR(", out);
    put_literal(out, s);
    fputc(')', out);
}

/* ".name = STR(...), ", left out when zero like all fields here. */
static void put_text(FILE *out, const char *field, Str s)
{
    if (!s.n)
        return;
    fprintf(out, ".%s = ", field);
    put_str(out, s);
    fputs(", ", out);
}

static void put_whole(FILE *out, const char *field, long long value)
{
    if (value)
        fprintf(out, ".%s = %lld, ", field, value);
}

static void put_decimal(FILE *out, const char *field, Decimal d)
{
    if (d.mantissa)
        fprintf(out, ".%s = {%lldLL, %d}, ", field, (long long)d.mantissa, d.exponent);
}

/* The parts of a table of words as NAME_slots, NAME_entries and NAME_text. */
static void put_words(FILE *out, const char *name, const WordTable *words)
{
    fprintf(out, "static const WordSlot %s_slots[%u] = {\n", name, words->slot_count);
    for (uint32_t i = 0; i < words->slot_count; i++)
        if (words->slots[i].number)
            fprintf(out, "[%u] = {%uu, %u},\n", i, words->slots[i].hash, words->slots[i].number);
    fprintf(out, "};\nstatic const char %s_text[] =", name);
    for (uint32_t i = 0; i < words->entry_count; i++)
        put_literal(out, (Str){words->text + words->entries[i].at, words->entries[i].length});
    fprintf(out, " \"\";\nstatic const WordEntry %s_entries[] = {\n", name);
    for (uint32_t i = 0; i < words->entry_count; i++)
        fprintf(out, "{%u, %u, %u, %u},\n", words->entries[i].at, words->entries[i].length, words->entries[i].first, words->entries[i].n);
    fputs("{0}};\n", out);
}

/* What put_words has written, as the value of a WordTable. */
static void put_table(FILE *out, const char *name, const WordTable *words)
{
    fprintf(out, "{%s_slots, %s_entries, %s_text, %u, %u, %u}", name, name, name, words->slot_count, words->entry_count, words->text_size);
}

static void put_kinds(FILE *out, const Language *language)
{
    fprintf(out, "static const KindSet phrase_kinds_%.*s[] = {\n", STR_ARG(language->code));
    for (uint32_t i = 0; i < language->firsts.entry_count; i++) {
        fputs("{{", out);
        for (size_t k = 0; k < sizeof language->kinds->bits / sizeof *language->kinds->bits; k++)
            fprintf(out, "%lluULL, ", (unsigned long long)language->kinds[i].bits[k]);
        fputs("}},\n", out);
    }
    fputs("{{0}}};\n", out);
}

static void put_phrases(FILE *out, const Language *language)
{
    fprintf(out, "static const Phrase phrases_%.*s[] = {\n", STR_ARG(language->code));
    for (uint32_t i = 0; i < language->phrase_count; i++) {
        const Phrase *phrase = &language->phrases[i];
        fputc('{', out);
        put_text(out, "text", phrase->text);
        put_text(out, "name", phrase->name);
        put_decimal(out, "low", phrase->low);
        put_decimal(out, "high", phrase->high);
        put_whole(out, "code", phrase->code);
        put_whole(out, "words", phrase->words);
        fprintf(out, ".kind = %u},\n", phrase->kind);
    }
    fputs("{.words = 0}};\n", out);
}

static const char *words_name(const Language *language, Arena *arena)
{
    Str name = arena_print(arena, "words_%.*s", STR_ARG(language->code));
    return name.n ? name.p : "words";
}

static bool put_languages(FILE *out, const Files *files, Arena *arena, Notes *notes)
{
    Language *languages[MOST_LANGUAGES];
    uint32_t n = 0;
    for (size_t first = 0, next; first < files->n; first = next) {
        for (next = first; next < files->n && str_equal(files->folders[next], files->folders[first]);)
            next++;
        languages[n] =
            n < MOST_LANGUAGES - 1 ? language_build(files->folders[first], files->paths + first, files->trees + first, next - first, arena, notes) : NULL;
        if (!languages[n])
            return false;
        put_phrases(out, languages[n]);
        put_words(out, words_name(languages[n], arena), &languages[n]->firsts);
        put_kinds(out, languages[n]);
        n++;
    }
    fputs("const Language embedded_languages[] = {\n", out);
    for (uint32_t i = 0; i < n; i++) {
        Str code = languages[i]->code;
        fprintf(out, "{STR(\"%.*s\"), phrases_%.*s, ", STR_ARG(code), STR_ARG(code));
        put_table(out, words_name(languages[i], arena), &languages[i]->firsts);
        fprintf(out, ", phrase_kinds_%.*s, %u},\n", STR_ARG(code), languages[i]->phrase_count);
    }
    fprintf(out, "{.phrase_count = 0}};\nconst uint32_t embedded_language_count = %u;\n", n);
    return true;
}

static void put_unit_list(FILE *out, const Units *units)
{
    fputs("static const Unit units[] = {\n", out);
    for (uint32_t i = 0; i < units->unit_count; i++) {
        const Unit *unit = &units->units[i];
        fputc('{', out);
        put_text(out, "name", unit->name);
        put_text(out, "label", unit->label);
        put_text(out, "dimension", unit->dimension);
        put_decimal(out, "factor", unit->factor);
        put_decimal(out, "divisor", unit->divisor);
        put_decimal(out, "offset", unit->offset);
        put_whole(out, "currency", unit->currency);
        put_whole(out, "minor", unit->minor);
        put_whole(out, "base", unit->base);
        put_whole(out, "other", unit->other);
        fprintf(out, ".dimension_id = %u},\n", unit->dimension_id);
    }
    fputs("{.base = 0}};\n", out);
}

static bool put_units(FILE *out, const Files *files, Arena *arena, Notes *notes)
{
    const Units *units = units_build(files->paths, files->trees, files->n, arena, notes);
    if (!units)
        return false;
    put_unit_list(out, units);
    fputs("static const UnitName unit_names[] = {\n", out);
    for (uint32_t i = 0; i < units->name_count; i++) {
        const UnitName *name = &units->names[i];
        fputc('{', out);
        put_text(out, "text", name->text);
        fprintf(out, ".unit = %u, .spelling = %u, .words = %u, .weak = %d},\n", name->unit, name->spelling, name->words, name->weak);
    }
    fputs("{.words = 0}};\n", out);
    put_words(out, "unit_words", &units->firsts);
    fputs("const Units embedded_units = {units, unit_names, ", out);
    put_table(out, "unit_words", &units->firsts);
    fprintf(out, ", %u, %u};\n", units->unit_count, units->name_count);
    return true;
}

static void put_rule_parts(FILE *out, const Rule *rule, size_t number)
{
    if (rule->option_count)
        fprintf(out, "static const RuleOption options_%zu[] = {\n", number);
    for (uint32_t i = 0; i < rule->option_count; i++) {
        fputc('{', out);
        put_text(out, "key", rule->options[i].key);
        put_text(out, "value", rule->options[i].value);
        fprintf(out, ".number = {%lldLL, %d}}%s\n", (long long)rule->options[i].number.mantissa, rule->options[i].number.exponent,
                i + 1 < rule->option_count ? "," : "};");
    }
    fprintf(out, "static const RuleExample examples_%zu[] = {\n", number);
    for (uint32_t i = 0; i < rule->example_count; i++) {
        fputc('{', out);
        put_text(out, "text", rule->examples[i].text);
        put_text(out, "facts", rule->examples[i].facts);
        put_text(out, "before", rule->examples[i].before);
        put_text(out, "beside", rule->examples[i].beside);
        fprintf(out, ".line = %u, .column = %u, .conflict = %d},\n", rule->examples[i].line, rule->examples[i].column, rule->examples[i].conflict);
    }
    fputs("};\n", out);
}

static void put_rule(FILE *out, const Rule *rule, size_t number)
{
    fputc('{', out);
    put_text(out, "id", rule->id);
    put_text(out, "family", rule->family);
    put_text(out, "path", rule->path);
    put_text(out, "says", rule->says);
    put_text(out, "message", rule->message);
    put_text(out, "help", rule->help);
    put_text(out, "source", rule->source);
    put_text(out, "form", rule->form);
    put_whole(out, "off", rule->off);
    if (rule->option_count)
        fprintf(out, ".options = options_%zu, .option_count = %u, ", number, rule->option_count);
    fprintf(out, ".examples = examples_%zu, .example_count = %u, .line = %u, .kind = (RuleKind)%d, .level = (Level)%d},\n", number, rule->example_count,
            rule->line, (int)rule->kind, (int)rule->level);
}

static bool put_rules(FILE *out, const Files *files, Arena *arena, Notes *notes)
{
    Rule *list = ARENA_ARRAY(arena, Rule, files->n);
    bool good = list;
    for (size_t i = 0; list && i < files->n; i++)
        good &= rule_read(files->trees[i], files->paths[i], files->folders[i], false, arena, notes, &list[i]);
    Rules rules = good ? rules_join((Rules){list, (uint32_t)files->n}, (Rules){0}, arena) : (Rules){0};
    for (uint32_t i = 0; i < rules.n; i++) {
        if (rules_find(rules, rules.rules[i].id) != &rules.rules[i]) {
            note_add(notes, rules.rules[i].path, 0, 0, "another rule is named \"%.*s\" too", STR_ARG(rules.rules[i].id));
            good = false;
        }
        put_rule_parts(out, &rules.rules[i], i);
    }
    fputs("static const Rule rules[] = {\n", out);
    for (uint32_t i = 0; i < rules.n; i++)
        put_rule(out, &rules.rules[i], i);
    fprintf(out, "{.line = 0}};\nconst Rules embedded_rules = {rules, %u};\n", rules.n);
    return good;
}

static void print_notes(const Notes *notes)
{
    for (uint32_t i = 0; i < notes->list.n; i++) {
        const Note *note = &notes->list.at[i];
        fprintf(stderr, "%.*s:%u:%u: error: %.*s\n", STR_ARG(note->path), note->line, note->column, STR_ARG(note->message));
    }
}

static bool embed(FILE *out, char **names, int count, Arena *arena, Notes *notes)
{
    Tree *tree = ARENA_NEW(arena, Tree);
    bool good = tree;
    for (int i = 0; tree && i < count; i++)
        good &= read_file(tree, names[i], arena, notes);
    fputs("/* Written by embed from rules/; change the files there. */\n#include \"knowledge/embedded.h\"\n", out);
    good = good && put_languages(out, &tree->languages, arena, notes);
    good = good && put_units(out, &tree->units, arena, notes);
    return good && put_rules(out, &tree->checks, arena, notes);
}

int main(int argc, char **argv)
{
    FILE *out = argc > 1 ? fopen(argv[1], "w") : NULL;
    Arena *arena = arena_new(0);
    Notes notes = {.arena = arena};
    if (!out || !arena) {
        fputs("embed: cannot write; wanted embed OUT.c FILE...\n", stderr);
        return EXIT_FAILURE;
    }
    bool good = embed(out, argv + 2, argc - 2, arena, &notes);
    print_notes(&notes);
    good = fclose(out) == 0 && good;
    if (!good)
        remove(argv[1]);
    arena_free(arena);
    return good ? EXIT_SUCCESS : EXIT_FAILURE;
}
