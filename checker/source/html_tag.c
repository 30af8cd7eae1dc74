/* HTML tags: tables of element names, and of the words with which pages name their parts in class and id. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "source/html_tag.h"

#include "source/html_token.h"

enum { LONGEST_NAME = 12, LONGEST_WORD = 20 };       /* bytes */

/* In byte order; the number of a name is its place here. */
static const struct { Str name; HtmlTag tag; } tags[] = {
    {STR(""), TAG_INLINE},
    {STR("a"), TAG_ANCHOR}, {STR("address"), TAG_DIV}, {STR("article"), TAG_ARTICLE}, {STR("aside"), TAG_SKIPPED}, {STR("audio"), TAG_SKIPPED},
    {STR("blockquote"), TAG_BLOCKQUOTE}, {STR("body"), TAG_BODY}, {STR("br"), TAG_BREAK}, {STR("button"), TAG_SKIPPED}, {STR("canvas"), TAG_SKIPPED},
    {STR("caption"), TAG_CAPTION}, {STR("center"), TAG_DIV}, {STR("dd"), TAG_P}, {STR("details"), TAG_DIV}, {STR("dialog"), TAG_SKIPPED},
    {STR("div"), TAG_DIV}, {STR("dl"), TAG_DIV}, {STR("dt"), TAG_P}, {STR("fieldset"), TAG_DIV}, {STR("figcaption"), TAG_CAPTION},
    {STR("figure"), TAG_FIGURE}, {STR("footer"), TAG_SKIPPED}, {STR("form"), TAG_DIV}, {STR("h1"), TAG_HEADING}, {STR("h2"), TAG_HEADING},
    {STR("h3"), TAG_HEADING}, {STR("h4"), TAG_HEADING}, {STR("h5"), TAG_HEADING}, {STR("h6"), TAG_HEADING}, {STR("header"), TAG_SECTION},
    {STR("hr"), TAG_BREAK}, {STR("html"), TAG_HTML}, {STR("img"), TAG_IMAGE}, {STR("li"), TAG_ITEM}, {STR("main"), TAG_MAIN}, {STR("math"), TAG_SKIPPED},
    {STR("menu"), TAG_SKIPPED}, {STR("meta"), TAG_META}, {STR("nav"), TAG_SKIPPED}, {STR("noscript"), TAG_SKIPPED}, {STR("object"), TAG_SKIPPED},
    {STR("ol"), TAG_LIST}, {STR("p"), TAG_P}, {STR("pre"), TAG_P}, {STR("script"), TAG_SCRIPT}, {STR("section"), TAG_SECTION},
    {STR("select"), TAG_SKIPPED}, {STR("summary"), TAG_P}, {STR("svg"), TAG_SKIPPED}, {STR("table"), TAG_TABLE}, {STR("td"), TAG_CELL},
    {STR("template"), TAG_SKIPPED}, {STR("th"), TAG_HEADER_CELL}, {STR("time"), TAG_TIME}, {STR("title"), TAG_TITLE}, {STR("tr"), TAG_ROW},
    {STR("ul"), TAG_LIST}, {STR("video"), TAG_SKIPPED},
};

/* Words of class and id, parted at marks and at capitals: "c-article__body", "relatedLinks". In byte order. */
static const struct { Str word; uint32_t hint; } hints[] = {
    {STR("ad"), HINT_ASIDE}, {STR("ads"), HINT_ASIDE}, {STR("advert"), HINT_ASIDE}, {STR("advertisement"), HINT_ASIDE}, {STR("articlebody"), HINT_BODY},
    {STR("author"), HINT_ASIDE}, {STR("bio"), HINT_ASIDE}, {STR("breadcrumb"), HINT_ASIDE}, {STR("breadcrumbs"), HINT_ASIDE}, {STR("byline"), HINT_ASIDE},
    {STR("caption"), HINT_CAPTION}, {STR("comment"), HINT_ASIDE}, {STR("comments"), HINT_ASIDE}, {STR("cookie"), HINT_ASIDE}, {STR("copyright"), HINT_ASIDE},
    {STR("credit"), HINT_ASIDE}, {STR("dek"), HINT_STANDFIRST}, {STR("disqus"), HINT_ASIDE}, {STR("entry"), HINT_BODY}, {STR("footer"), HINT_ASIDE},
    {STR("hidden"), HINT_ASIDE}, {STR("menu"), HINT_ASIDE}, {STR("modal"), HINT_ASIDE}, {STR("nav"), HINT_ASIDE}, {STR("navbar"), HINT_ASIDE},
    {STR("navigation"), HINT_ASIDE}, {STR("newsletter"), HINT_ASIDE}, {STR("outbrain"), HINT_ASIDE}, {STR("pagination"), HINT_ASIDE},
    {STR("popular"), HINT_ASIDE}, {STR("popup"), HINT_ASIDE}, {STR("promo"), HINT_ASIDE}, {STR("pullquote"), HINT_QUOTE}, {STR("recirc"), HINT_ASIDE},
    {STR("recommended"), HINT_ASIDE}, {STR("related"), HINT_ASIDE}, {STR("respond"), HINT_ASIDE}, {STR("share"), HINT_ASIDE}, {STR("sharing"), HINT_ASIDE},
    {STR("sidebar"), HINT_ASIDE}, {STR("signup"), HINT_ASIDE}, {STR("social"), HINT_ASIDE}, {STR("sponsor"), HINT_ASIDE}, {STR("sponsored"), HINT_ASIDE},
    {STR("standfirst"), HINT_STANDFIRST}, {STR("storybody"), HINT_BODY}, {STR("subscribe"), HINT_ASIDE}, {STR("subtitle"), HINT_STANDFIRST},
    {STR("taboola"), HINT_ASIDE}, {STR("tags"), HINT_ASIDE}, {STR("timestamp"), HINT_ASIDE}, {STR("toolbar"), HINT_ASIDE}, {STR("trending"), HINT_ASIDE},
    {STR("widget"), HINT_ASIDE},
};

static Str lower(Str s, char *room, size_t most)
{
    if (s.n > most)
        return (Str){0};
    for (size_t i = 0; i < s.n; i++)
        room[i] = byte_lower(s.p[i]);
    return (Str){room, s.n};
}

uint8_t html_name(Str name)
{
    char room[LONGEST_NAME];
    Str wanted = lower(name, room, sizeof room);
    size_t low = 1, high = sizeof tags / sizeof *tags;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_compare(tags[middle].name, wanted);
        if (order == 0)
            return (uint8_t)middle;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

HtmlTag html_tag(uint8_t name)
{
    return tags[name].tag;
}

uint8_t html_heading_level(Str name)
{
    return name.n == 2 && name.p[1] >= '1' && name.p[1] <= '6' ? (uint8_t)(name.p[1] - '0') : 0;
}

static uint32_t hint_of_word(Str word)
{
    char room[LONGEST_WORD];
    Str wanted = lower(word, room, sizeof room);
    size_t low = 0, high = sizeof hints / sizeof *hints;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_compare(hints[middle].word, wanted);
        if (order == 0)
            return hints[middle].hint;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

/* The hints of all words of one attribute's value. */
static uint32_t hints_of_value(Str value)
{
    uint32_t found = 0;
    for (size_t at = 0, end; at < value.n; at = end) {
        for (end = at; end < value.n && byte_is_letter(value.p[end]) && (end == at || !byte_is_upper(value.p[end]) || byte_is_upper(value.p[end - 1]));)
            end++;
        found |= hint_of_word(str_sub(value, at, end));
        end += end == at;
    }
    return found;
}

static bool is_hidden(Str name, Str value)
{
    return str_equal_fold(name, S("hidden")) || (str_equal_fold(name, S("aria-hidden")) && str_equal_fold(value, S("true"))) ||
           (str_equal_fold(name, S("style")) && (str_find(value, S("display:none")) < value.n || str_find(value, S("display: none")) < value.n));
}

uint32_t html_hints(Str attributes)
{
    uint32_t found = 0;
    for (Str name, value; html_cut_attribute(&attributes, &name, &value);) {
        if (str_equal_fold(name, S("class")) || str_equal_fold(name, S("id")))
            found |= hints_of_value(value);
        else if (str_equal_fold(name, S("itemprop")))
            found |= str_equal_fold(value, S("articleBody")) ? HINT_BODY : str_equal_fold(value, S("description")) ? HINT_STANDFIRST : 0;
        else if (is_hidden(name, value))
            found |= HINT_HIDDEN;
    }
    return found;
}
