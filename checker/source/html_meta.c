/* HTML metadata: title, description and date, from <meta>, <time>, microdata and JSON-LD. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "source/html.h"

enum { LONGEST_DATE = 40 /* bytes */, DATES_LOOKED_AT = 64 /* in one script */, FIRST_YEAR = 1800 };

typedef enum MetaUse { META_OG_TITLE, META_DESCRIPTION, META_OG_DESCRIPTION, META_PUBLISHED, META_NAMED } MetaUse;

static const struct { Str name; MetaUse use; } uses[] = {
    {STR("og:title"), META_OG_TITLE}, {STR("twitter:title"), META_OG_TITLE}, {STR("description"), META_DESCRIPTION},
    {STR("og:description"), META_OG_DESCRIPTION}, {STR("article:published_time"), META_PUBLISHED}, {STR("og:article:published_time"), META_PUBLISHED},
    {STR("datePublished"), META_PUBLISHED}, {STR("article:published"), META_PUBLISHED}, {STR("parsely-pub-date"), META_PUBLISHED},
    {STR("article.published"), META_PUBLISHED}, {STR("sailthru.date"), META_PUBLISHED}, {STR("pubdate"), META_NAMED}, {STR("publishdate"), META_NAMED},
    {STR("publish-date"), META_NAMED}, {STR("date"), META_NAMED}, {STR("dc.date"), META_NAMED}, {STR("dc.date.issued"), META_NAMED},
    {STR("dcterms.date"), META_NAMED}, {STR("dcterms.created"), META_NAMED}, {STR("article_date_original"), META_NAMED}, {STR("og:pubdate"), META_NAMED},
};

/* The first date of its kind stands; years such as 0001 are what programs write that know none. */
static void keep_date(Date *kept, Str value)
{
    Date date;
    if (date_none(*kept) && date_read(str_trim(str_sub(value, 0, LONGEST_DATE)), &date) && date.year >= FIRST_YEAR)
        *kept = date;
}

static void keep_span(const HtmlPage *page, Span *kept, Str value)
{
    uint32_t begin = (uint32_t)str_offset(page->prose.article->bytes, value);
    if (kept->end == 0 && value.n)
        *kept = (Span){begin, begin + (uint32_t)value.n};
}

static void keep(HtmlPage *page, MetaUse use, Str value)
{
    HtmlMeta *meta = &page->meta;
    switch (use) {
    case META_OG_TITLE:
        keep_span(page, &meta->og_title, value);
        break;
    case META_DESCRIPTION:
        keep_span(page, &meta->description, value);
        break;
    case META_OG_DESCRIPTION:
        keep_span(page, &meta->og_description, value);
        break;
    case META_PUBLISHED:
        keep_date(&meta->published, value);
        break;
    case META_NAMED:
        keep_date(&meta->named, value);
        break;
    }
}

void html_read_meta(HtmlPage *page, Str attributes)
{
    Str name = html_attribute(attributes, S("property"));
    if (!name.n)
        name = html_attribute(attributes, S("name"));
    if (!name.n)
        name = html_attribute(attributes, S("itemprop"));
    for (size_t i = 0; i < sizeof uses / sizeof *uses; i++)
        if (str_equal_fold(uses[i].name, name))
            keep(page, uses[i].use, html_attribute(attributes, S("content")));
}

void html_read_time(HtmlPage *page, Str attributes)
{
    Str value = html_attribute(attributes, S("datetime"));
    if (str_equal_fold(html_attribute(attributes, S("itemprop")), S("datePublished")))
        keep_date(&page->meta.published, value);
    keep_date(&page->meta.shown, value);
}

/* The string behind the first "KEY": of a script, without its quotation marks. */
static Str script_value(Str script, Str key)
{
    size_t at = str_find(script, key), end = 0;
    Str rest = str_trim(str_from(script, at + key.n));
    rest = str_starts(rest, S(":")) ? str_trim(str_from(rest, 1)) : (Str){0};
    if (at == script.n || !str_starts(rest, S("\"")))
        return (Str){0};
    rest = str_from(rest, 1);
    while (end < rest.n && rest.p[end] != '"')
        end += rest.p[end] == '\\' ? 2 : 1;
    return end < rest.n ? str_sub(rest, 0, end) : (Str){0};
}

/* Only of JSON-LD: other scripts list the headlines of other stories. */
static void read_machine_title(HtmlPage *page, Str script)
{
    enum { HEAD = 400 };                             /* bytes in which the vocabulary is named */
    Str head = str_sub(str_trim(script), 0, HEAD);
    if (str_find(head, S("schema.org")) == head.n)
        return;
    keep_span(page, &page->meta.machine_title, script_value(script, S("\"headline\"")));
    keep_span(page, &page->meta.machine_description, script_value(script, S("\"description\"")));
}

/* "datePublished": "2025-01-14T..." in JSON-LD; other scripts seldom hold the name, and then mean the same. */
void html_read_script(HtmlPage *page, Str script)
{
    static const Str key = STR("\"datePublished\"");
    Str rest = script;
    read_machine_title(page, script);
    for (int i = 0; i < DATES_LOOKED_AT && date_none(page->meta.machine); i++) {
        size_t at = str_find(rest, key);
        if (at == rest.n)
            return;
        rest = str_trim(str_from(rest, at + key.n));
        if (str_starts(rest, S(":")))
            rest = str_trim(str_from(rest, 1));
        if (str_starts(rest, S("\"")))
            keep_date(&page->meta.machine, str_from(rest, 1));
    }
}

static void add_block(HtmlPage *page, Span first, Span second, BlockKind kind)
{
    Span span = first.end ? first : second;
    if (!span.end)
        return;
    html_add_text(page, span.begin, span.end);
    html_close_block(page, 0, kind);
}

/* What JSON-LD gives, where it is not what the page says already: "headline": "..." with the escapes of JSON. */
static void add_machine_block(HtmlPage *page, Span span, Span first, Span second, BlockKind kind)
{
    Article *article = page->prose.article;
    Span said = first.end ? first : second;
    if (!span.end || str_equal(article_bytes(article, span), article_bytes(article, said)))
        return;
    for (uint32_t at = span.begin; at < span.end;) {
        Str rest = str_sub(article->bytes, at, span.end);
        uint32_t run = at + (uint32_t)str_find_byte(rest, '\\');
        html_add_text(page, at, run);
        at = run < span.end ? html_add_escape(page, run, span.end) : span.end;
    }
    html_close_block(page, 0, kind);
}

void html_add_meta(HtmlPage *page)
{
    add_block(page, page->meta.og_title, page->meta.title, BLOCK_META_TITLE);
    add_block(page, page->meta.description, page->meta.og_description, BLOCK_META_DESCRIPTION);
    add_machine_block(page, page->meta.machine_title, page->meta.og_title, page->meta.title, BLOCK_META_TITLE);
    add_machine_block(page, page->meta.machine_description, page->meta.description, page->meta.og_description, BLOCK_META_DESCRIPTION);
}

Date html_date(const HtmlMeta *meta)
{
    const Date *const dates[] = {&meta->published, &meta->machine, &meta->named, &meta->shown};
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
        if (!date_none(*dates[i]))
            return *dates[i];
    return (Date){0};
}
