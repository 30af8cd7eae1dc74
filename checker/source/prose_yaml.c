/* Prose from YAML: a scalar of a front matter or a fact sheet as text, with its way back to the file. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "source/prose.h"

static uint32_t line_end(Str bytes, uint32_t at)
{
    return at + (uint32_t)str_find_byte(str_from(bytes, at), '\n');
}

void prose_yaml(Prose *prose, const YamlNode *node, uint32_t line)
{
    Str bytes = prose->article->bytes;
    uint32_t at = line;
    for (uint32_t column = node->column; column > 1 && at < bytes.n; column--)
        at += str_rune(bytes, at).length;
    if (node->quoted && at < bytes.n && (bytes.p[at] == '"' || bytes.p[at] == '\''))
        at++;
    uint32_t end = at + (uint32_t)node->text.n;
    if (str_equal(str_sub(bytes, at, end), node->text))
        prose_copy(prose, at, end);
    else
        prose_replace(prose, at, line_end(bytes, at), node->text);
}
