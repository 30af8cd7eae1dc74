/* The text of a template: its words and numbers drawn, computed and printed as news prints them. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "template.h"

static const char *const months[] = {"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"};
static const char *const weekdays[] = {"Thursday", "Friday", "Saturday", "Sunday", "Monday", "Tuesday", "Wednesday"};
static const char *const small[] = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen",
                                    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
static const char *const tens[] = {"", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};

/* 1234567 -> "1,234,567" */
static Str print_grouped(Arena *arena, int64_t number)
{
    Str digits = arena_print(arena, "%lld", (long long)number), text = {0};
    for (size_t i = 0; i < digits.n; i++) {
        bool comma = i > 0 && (digits.n - i) % 3 == 0 && byte_is_digit(digits.p[i - 1]);
        text = arena_print(arena, "%.*s%s%c", STR_ARG(text), comma ? "," : "", digits.p[i]);
    }
    return text;
}

static Str print_plain(Arena *arena, int64_t number)
{
    return arena_print(arena, "%lld", (long long)number);
}

/* 0 to 99 in words; digits beyond. */
static Str print_words(Arena *arena, int64_t number)
{
    if (number < 0 || number > 99)
        return print_grouped(arena, number);
    if (number < 20)
        return str_of(small[number]);
    return number % 10 ? arena_print(arena, "%s-%s", tens[number / 10], small[number % 10]) : str_of(tens[number / 10]);
}

/* The words at the head of a sentence. */
static Str print_opening(Arena *arena, int64_t number)
{
    Str words = print_words(arena, number);
    return arena_print(arena, "%c%.*s", byte_lower(words.p[0]) - ('a' - 'A'), STR_ARG(str_from(words, 1)));
}

static Str print_tenths(Arena *arena, int64_t number)
{
    Str whole = print_grouped(arena, number / 10);
    return arena_print(arena, "%.*s.%d", STR_ARG(whole), (int)(number % 10));
}

static Str print_hundredths(Arena *arena, int64_t number)
{
    Str whole = print_grouped(arena, number / 100);
    return arena_print(arena, "%.*s.%02d", STR_ARG(whole), (int)(number % 100));
}

/* "21st" */
static Str print_ordinal(Arena *arena, int64_t number)
{
    bool teen = number % 100 / 10 == 1;
    const char *ending = teen ? "th" : number % 10 == 1 ? "st" : number % 10 == 2 ? "nd" : number % 10 == 3 ? "rd" : "th";
    return arena_print(arena, "%lld%s", (long long)number, ending);
}

static Str print_date(Arena *arena, int64_t number)
{
    TemplateDay day = template_day(number);
    return arena_print(arena, "%s %d, %d", months[day.month - 1], (int)day.day, (int)day.year);
}

static Str print_day_first(Arena *arena, int64_t number)
{
    TemplateDay day = template_day(number);
    return arena_print(arena, "%d %s %d", (int)day.day, months[day.month - 1], (int)day.year);
}

static Str print_iso(Arena *arena, int64_t number)
{
    TemplateDay day = template_day(number);
    return arena_print(arena, "%04d-%02d-%02d", (int)day.year, (int)day.month, (int)day.day);
}

static Str print_month_day(Arena *arena, int64_t number)
{
    TemplateDay day = template_day(number);
    return arena_print(arena, "%s %d", months[day.month - 1], (int)day.day);
}

static Str print_month(Arena *arena, int64_t number)
{
    TemplateDay day = template_day(number);
    return arena_print(arena, "%s %d", months[day.month - 1], (int)day.year);
}

static Str print_weekday(Arena *arena, int64_t number)
{
    (void)arena;
    return str_of(weekdays[(number % 7 + 7) % 7]);
}

/* Minutes after midnight: "9 a.m.", "2:05 p.m." */
static Str print_clock(Arena *arena, int64_t minutes)
{
    int of_day = (int)((minutes % 1440 + 1440) % 1440), hour = of_day / 60 % 12 ? of_day / 60 % 12 : 12;
    const char *half = of_day < 720 ? "a.m." : "p.m.";
    return of_day % 60 ? arena_print(arena, "%d:%02d %s", hour, of_day % 60, half) : arena_print(arena, "%d %s", hour, half);
}

/* "1405" */
static Str print_military(Arena *arena, int64_t minutes)
{
    int of_day = (int)((minutes % 1440 + 1440) % 1440);
    return arena_print(arena, "%02d%02d", of_day / 60, of_day % 60);
}

/* "14:05" */
static Str print_hours(Arena *arena, int64_t minutes)
{
    int of_day = (int)((minutes % 1440 + 1440) % 1440);
    return arena_print(arena, "%02d:%02d", of_day / 60, of_day % 60);
}

static const struct {
    Str name;
    Str (*print)(Arena *arena, int64_t number);
} forms[] = {{STR("plain"), print_plain},         {STR("words"), print_words},     {STR("Words"), print_opening},     {STR("tenths"), print_tenths},
             {STR("hundredths"), print_hundredths}, {STR("ordinal"), print_ordinal}, {STR("date"), print_date},         {STR("day-first"), print_day_first},
             {STR("month-day"), print_month_day}, {STR("month"), print_month},     {STR("weekday"), print_weekday},   {STR("clock"), print_clock},
             {STR("military"), print_military},   {STR("hours"), print_hours},
             {STR("iso"), print_iso}};

static Str word_at(const TemplateName *name, int64_t place)
{
    const YamlNode *word = name->list->first;
    for (int64_t i = ((place % name->list->count) + name->list->count) % name->list->count; i > 0; i--)
        word = word->next;
    return word->text;
}

/* What stands for "name", "list[n]" or "name:form". */
static Str fill(Template *from, const YamlNode *text, Str slot)
{
    Str form = slot, list = slot;
    Str before = str_cut(&form, ':'), index = (str_cut(&list, '['), str_sub(list, 0, str_find_byte(list, ']')));
    const TemplateName *name = template_name(from, str_sub(before, 0, str_find_byte(before, '[')));
    if (!name)
        TEMPLATE_FAIL(from, text, "there is no number or list \"%.*s\"", STR_ARG(before));
    if (name->list) {
        YamlNode place = {.line = text->line, .column = text->column, .text = index};
        return word_at(name, index.n ? template_compute(from, &place) : name->value);
    }
    if (!form.n)
        return print_grouped(from->arena, name->value);
    for (size_t i = 0; i < sizeof forms / sizeof *forms; i++)
        if (str_equal(forms[i].name, form))
            return forms[i].print(from->arena, name->value);
    TEMPLATE_FAIL(from, text, "there is no form \"%.*s\"", STR_ARG(form));
}

static Str fill_all(Template *from, const YamlNode *text)
{
    Str filled = {0};
    for (Str rest = text->text; rest.n;) {
        Str before = str_cut(&rest, '{'), slot = str_cut(&rest, '}'), word = slot.n ? fill(from, text, slot) : (Str){0};
        filled = arena_print(from->arena, "%.*s%.*s%.*s", STR_ARG(filled), STR_ARG(before), STR_ARG(word));
    }
    return filled;
}

static TemplateName *add_name(Template *from, const YamlNode *node)
{
    if (from->n == sizeof from->names / sizeof *from->names)
        TEMPLATE_FAIL(from, node, "more names than there is room for");
    from->names[from->n] = (TemplateName){.name = node->key};
    return &from->names[from->n++];
}

static void compute_all(Template *from, const char *key)
{
    YAML_EACH (node, yaml_get(from->tree, str_of(key))) {
        int64_t value = template_compute(from, node);
        add_name(from, node)->value = value;
    }
}

static void draw_words(Template *from)
{
    YAML_EACH (node, yaml_get(from->tree, S("words"))) {
        if (node->kind != YAML_LIST || !node->count)
            TEMPLATE_FAIL(from, node, "\"%.*s\" is no list of words", STR_ARG(node->key));
        int64_t value = template_draw(from, 0, node->count - 1);
        TemplateName *name = add_name(from, node);
        name->value = value;
        name->list = node;
    }
}

static const YamlNode *draw_text(Template *from, bool clash)
{
    const YamlNode *both = yaml_get(from->tree, S("texts")), *half = yaml_get(from->tree, clash ? S("clash-texts") : S("agree-texts"));
    int64_t of_both = both ? both->count : 0, count = of_both + (half ? half->count : 0);
    if (!count)
        TEMPLATE_FAIL(from, from->tree, "there are no texts for %s", clash ? "clashes" : "agreement");
    int64_t place = template_draw(from, 0, count - 1);
    const YamlNode *text = place < of_both ? both->first : half->first;
    for (place -= place < of_both ? 0 : of_both; place > 0; place--)
        text = text->next;
    return text;
}

Str template_article(Template *from, bool clash)
{
    from->n = 0;
    draw_words(from);
    compute_all(from, "numbers");
    compute_all(from, clash ? "clash" : "agree");
    return fill_all(from, draw_text(from, clash));
}
