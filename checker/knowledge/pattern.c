/* Patterns are cut at spaces; each word is an element by its marks. Nothing here knows an article: judge/match.c lays them on one. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "knowledge/pattern.h"

#include "knowledge/words.h"

static Form form_named(Str name)
{
    static const Str names[] = {
        [FORM_RANGE] = STR("range"),     [FORM_RATE] = STR("rate"),       [FORM_EACH] = STR("each"),     [FORM_SHARE] = STR("share"),
        [FORM_TIMES] = STR("times"),     [FORM_AMOUNT] = STR("amount"),   [FORM_ANY] = STR("any"),       [FORM_COUNT] = STR("count"),
        [FORM_MONEY] = STR("money"),     [FORM_PERCENT] = STR("percent"), [FORM_POINTS] = STR("points"), [FORM_DURATION] = STR("duration"),
        [FORM_MEASURE] = STR("measure"), [FORM_AGE] = STR("age"),
    };
    Form form = FORM_RANGE;
    while (form < FORM_UNKNOWN && !str_equal(names[form], name))
        form++;
    return form;
}

/* What stands for no figure; a form of any other name is a list of the rule's. */
static Form relation_form_named(Str name)
{
    static const Str names[] = {STR("name"), STR("person"), STR("place"), STR("rank"), STR("best"), STR("thing"), STR("quoted"), STR("text"), STR("demonym")};
    uint32_t form = 0;
    while (form < sizeof names / sizeof *names && !str_equal(names[form], name))
        form++;
    return (Form)(FORM_NAME + form);
}

static bool dash(Str text)
{
    return str_equal(text, S("-")) || str_equal(text, S("\xE2\x80\x93")) || str_equal(text, S("\xE2\x80\x94"));
}

uint32_t pattern_hash(Str word)
{
    uint32_t hash = STR_HASH;
    if (dash(word))
        word = S("-");
    for (size_t i = 0; i < word.n; i++)
        hash = str_hash_add(hash, (unsigned char)byte_lower(word.p[i]));
    return hash;
}

static void hash_alternatives(Element *element, Arena *arena)
{
    uint32_t count = 1;
    for (size_t i = 0; i < element->text.n; i++)
        count += element->text.p[i] == '|';
    uint32_t *hashes = ARENA_ARRAY(arena, uint32_t, count);
    for (Str rest = element->text; hashes && rest.n;)
        hashes[element->hash_count++] = pattern_hash(str_cut(&rest, '|'));
    element->hashes = hashes;
}

static const char wrong_name[] = "a figure's name has up to 24 lower-case letters or _, and a pattern up to 16 of them";
static const char wrong_form[] =
    "unknown form; it may be count, money, measure, percent, points, duration, age, amount, any, times, share, range, rate or each";

/* What reading the elements of a line needs. */
typedef struct Line {
    FormulaNames *names;
    bool relation;
    Arena *arena;
} Line;

/* "{a:count}" */
static const char *read_figure(Str text, const Line *line, Element *out)
{
    Str form = str_sub(text, 1, text.n - 1), name = str_cut(&form, ':');
    if (text.p[text.n - 1] != '}' || !form.n)
        return "a figure is written {a:count}, with its name and its form";
    uint32_t place = formula_name(line->names, name);
    Form asked = line->relation ? relation_form_named(form) : form_named(form);
    if (place == FORMULA_FIGURES)
        return wrong_name;
    if (asked == FORM_UNKNOWN)
        return wrong_form;
    *out = (Element){.kind = ELEMENT_FIGURE, .text = form, .form = (uint8_t)asked, .figure = (uint8_t)place, .optional = out->optional};
    return NULL;
}

static const char *read_change(Str text, Element *out)
{
    Str direction = str_sub(text, 1, text.n - 1);
    Nature nature = str_equal(direction, S("up")) ? NATURE_UP : str_equal(direction, S("down")) ? NATURE_DOWN : NATURE_CHANGE;
    *out = (Element){.kind = ELEMENT_CHANGE, .text = direction, .nature = (uint8_t)nature, .optional = out->optional};
    bool known = nature != NATURE_CHANGE || str_equal(direction, S("change"));
    return known && text.p[text.n - 1] == '>' ? NULL : "a word of change is written <up>, <down> or <change>";
}

static const char *read_element(Str text, const Line *line, Element *out)
{
    *out = (Element){.kind = ELEMENT_WORD, .text = text};
    if (text.n > 1 && text.p[text.n - 1] == '?') {
        text.n--;
        out->optional = true;
        out->text = text;
    }
    if (str_equal(text, S("..")) || str_equal(text, S("...")) || str_equal(text, S("....")))
        *out = (Element){.kind = ELEMENT_GAP, .passes = text.n == 4 ? PASSES_ALL : text.n == 3 ? PASSES_COMMAS : PASSES_WORDS};
    else if (str_equal(text, S("~")))
        *out = (Element){.kind = ELEMENT_GAP, .passes = PASSES_NO_FIGURE};
    else if (text.n > 1 && text.p[0] == '!')
        *out = (Element){.kind = ELEMENT_NOT, .behind = text.p[1] == '<', .text = str_from(text, text.p[1] == '<' ? 2 : 1)};
    else if (str_equal(text, S("$")))
        out->kind = ELEMENT_END;
    else if (str_equal(text, S("^")))
        out->kind = ELEMENT_FIRST;
    else if (str_equal(text, S("//")))
        out->kind = ELEMENT_NEXT;
    else if (text.p[0] == '<')
        return read_change(text, out);
    else if (text.p[0] == '{')
        return read_figure(text, line, out);
    return NULL;
}

static const char *read_elements(Str text, const Line *line, Pattern *out, Str *wrong)
{
    Element *elements = ARENA_ARRAY(line->arena, Element, words_count(text) + 1u);
    out->elements = elements;
    for (text = str_trim(text); elements && text.n; text = str_trim(text)) {
        Str word = *wrong = str_cut(&text, ' ');
        if (out->n == PATTERN_ELEMENTS)
            return "a pattern has at most 32 elements";
        Element *element = &elements[out->n];
        const char *why = read_element(word, line, element);
        if (why)
            return why;
        bool leap = element->kind == ELEMENT_GAP && element->passes == PASSES_ALL;
        if (leap && out->leaps)
            return "a pattern has one .... at most: what it passes over is searched whole";
        bool needed = element->kind == ELEMENT_FIGURE && !element->optional;
        out->n++;
        out->figures += needed;
        out->needs |= needed ? (Forms)1 << element->form : 0;
        out->leaps |= leap;
        out->bridges |= element->kind == ELEMENT_NEXT;
        if (element->kind == ELEMENT_WORD || element->kind == ELEMENT_NOT)
            hash_alternatives(element, line->arena);
    }
    return NULL;
}

/* Cuts what stands before `mark` off the front of *rest. */
static Str cut_at(Str *rest, Str mark)
{
    size_t at = str_find(*rest, mark);
    Str before = str_trim(str_sub(*rest, 0, at));
    *rest = str_trim(str_from(*rest, at + mark.n));
    return before;
}

Str pattern_condition(Str *conditions)
{
    return cut_at(conditions, S(" and "));
}

static const char *check_equations(const Pattern *pattern, Str *wrong)
{
    const char *why = formula_wrong(pattern->equation, &pattern->names, wrong);
    for (Str rest = pattern->conditions; !why && rest.n;)
        why = formula_wrong(pattern_condition(&rest), &pattern->names, wrong);
    return why;
}

const char *pattern_read(Str line, bool check, Arena *arena, Pattern *out, Str *wrong)
{
    *out = (Pattern){0};
    *wrong = line;
    if (str_find(line, S("=>")) == line.n)
        return "a line is a pattern, =>, and an equation";
    const char *why = read_elements(cut_at(&line, S("=>")), &(Line){&out->names, false, arena}, out, wrong);
    if (why)
        return why;
    out->equation = cut_at(&line, S(" if "));
    out->conditions = line;
    *wrong = out->equation;
    if (!out->figures)
        return "no figure stands before =>; one is written {a:count}";
    return check ? check_equations(out, wrong) : NULL;
}

const char *pattern_read_relation(Str line, FormulaNames *names, Arena *arena, Pattern *out, Str *wrong)
{
    *out = (Pattern){0};
    const char *why = read_elements(line, &(Line){names, true, arena}, out, wrong);
    if (why)
        return why;
    *wrong = str_trim(line);
    return out->figures < 2 ? "what is what takes two places at least: {who:person} , a {party:party}" : NULL;
}

const char *pattern_read_figure(Str line, FormulaNames *names, NamedFigure *out, Str *wrong)
{
    Str rest = line, name = str_trim(str_cut(&rest, ':')), form = cut_at(&rest, S(" of "));
    *wrong = str_trim(line);
    if (!form.n || !rest.n)
        return "a figure is written \"wins: count of win|wins\", with its name, its form and its words";
    *out = (NamedFigure){.name = name, .words = rest, .form = (uint8_t)form_named(form), .place = (uint8_t)formula_name(names, name)};
    *wrong = name;
    if (out->place == FORMULA_FIGURES)
        return wrong_name;
    *wrong = form;
    return out->form == FORM_UNKNOWN ? wrong_form : NULL;
}
