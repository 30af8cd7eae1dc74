/* Entities: the names that HTML gives to characters, as far as articles use them, and characters given by number. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "source/entity.h"

#include <utf8proc.h>

typedef struct Entity {
    Str name;                                        /* in byte order */
    uint16_t code;
} Entity;

/* HTML 4.01, section 24, and names of HTML 5 for letters of Europe, fractions and ASCII marks. */
static const Entity entities[] = {
    {STR("AElig"), 0x00C6}, {STR("AMP"), 0x0026}, {STR("Aacute"), 0x00C1}, {STR("Abreve"), 0x0102}, {STR("Acirc"), 0x00C2}, {STR("Agrave"), 0x00C0},
    {STR("Alpha"), 0x0391}, {STR("Amacr"), 0x0100}, {STR("Aogon"), 0x0104}, {STR("Aring"), 0x00C5}, {STR("Atilde"), 0x00C3}, {STR("Auml"), 0x00C4},
    {STR("Beta"), 0x0392}, {STR("COPY"), 0x00A9}, {STR("Cacute"), 0x0106}, {STR("Ccaron"), 0x010C}, {STR("Ccedil"), 0x00C7}, {STR("Chi"), 0x03A7},
    {STR("CloseCurlyDoubleQuote"), 0x201D}, {STR("CloseCurlyQuote"), 0x2019}, {STR("Dagger"), 0x2021}, {STR("Dcaron"), 0x010E}, {STR("Delta"), 0x0394},
    {STR("ETH"), 0x00D0}, {STR("Eacute"), 0x00C9}, {STR("Ecaron"), 0x011A}, {STR("Ecirc"), 0x00CA}, {STR("Egrave"), 0x00C8}, {STR("Emacr"), 0x0112},
    {STR("Eogon"), 0x0118}, {STR("Epsilon"), 0x0395}, {STR("Eta"), 0x0397}, {STR("Euml"), 0x00CB}, {STR("GT"), 0x003E}, {STR("Gamma"), 0x0393},
    {STR("Gbreve"), 0x011E}, {STR("Iacute"), 0x00CD}, {STR("Icirc"), 0x00CE}, {STR("Idot"), 0x0130}, {STR("Igrave"), 0x00CC}, {STR("Imacr"), 0x012A},
    {STR("Iota"), 0x0399}, {STR("Iuml"), 0x00CF}, {STR("Kappa"), 0x039A}, {STR("LT"), 0x003C}, {STR("Lambda"), 0x039B}, {STR("Lstrok"), 0x0141},
    {STR("Mu"), 0x039C}, {STR("Nacute"), 0x0143}, {STR("Ncaron"), 0x0147}, {STR("NewLine"), 0x000A}, {STR("NonBreakingSpace"), 0x00A0},
    {STR("Ntilde"), 0x00D1}, {STR("Nu"), 0x039D}, {STR("OElig"), 0x0152}, {STR("Oacute"), 0x00D3}, {STR("Ocirc"), 0x00D4}, {STR("Odblac"), 0x0150},
    {STR("Ograve"), 0x00D2}, {STR("Omacr"), 0x014C}, {STR("Omega"), 0x03A9}, {STR("Omicron"), 0x039F}, {STR("OpenCurlyDoubleQuote"), 0x201C},
    {STR("OpenCurlyQuote"), 0x2018}, {STR("Oslash"), 0x00D8}, {STR("Otilde"), 0x00D5}, {STR("Ouml"), 0x00D6}, {STR("Phi"), 0x03A6}, {STR("Pi"), 0x03A0},
    {STR("Prime"), 0x2033}, {STR("Psi"), 0x03A8}, {STR("QUOT"), 0x0022}, {STR("REG"), 0x00AE}, {STR("Rcaron"), 0x0158}, {STR("Rho"), 0x03A1},
    {STR("Sacute"), 0x015A}, {STR("Scaron"), 0x0160}, {STR("Scedil"), 0x015E}, {STR("Sigma"), 0x03A3}, {STR("THORN"), 0x00DE}, {STR("TRADE"), 0x2122},
    {STR("Tab"), 0x0009}, {STR("Tau"), 0x03A4}, {STR("Tcaron"), 0x0164}, {STR("Theta"), 0x0398}, {STR("ThinSpace"), 0x2009}, {STR("Uacute"), 0x00DA},
    {STR("Ucirc"), 0x00DB}, {STR("Udblac"), 0x0170}, {STR("Ugrave"), 0x00D9}, {STR("Umacr"), 0x016A}, {STR("Upsilon"), 0x03A5}, {STR("Uring"), 0x016E},
    {STR("Uuml"), 0x00DC}, {STR("Xi"), 0x039E}, {STR("Yacute"), 0x00DD}, {STR("Yuml"), 0x0178}, {STR("Zacute"), 0x0179}, {STR("Zcaron"), 0x017D},
    {STR("Zdot"), 0x017B}, {STR("Zeta"), 0x0396}, {STR("aacute"), 0x00E1}, {STR("abreve"), 0x0103}, {STR("acirc"), 0x00E2}, {STR("acute"), 0x00B4},
    {STR("aelig"), 0x00E6}, {STR("agrave"), 0x00E0}, {STR("alefsym"), 0x2135}, {STR("alpha"), 0x03B1}, {STR("amacr"), 0x0101}, {STR("amp"), 0x0026},
    {STR("and"), 0x2227}, {STR("ang"), 0x2220}, {STR("aogon"), 0x0105}, {STR("apos"), 0x0027}, {STR("aring"), 0x00E5}, {STR("ast"), 0x002A},
    {STR("asymp"), 0x2248}, {STR("atilde"), 0x00E3}, {STR("auml"), 0x00E4}, {STR("bdquo"), 0x201E}, {STR("beta"), 0x03B2}, {STR("brvbar"), 0x00A6},
    {STR("bsol"), 0x005C}, {STR("bull"), 0x2022}, {STR("bullet"), 0x2022}, {STR("cacute"), 0x0107}, {STR("cap"), 0x2229}, {STR("ccaron"), 0x010D},
    {STR("ccedil"), 0x00E7}, {STR("cedil"), 0x00B8}, {STR("cent"), 0x00A2}, {STR("check"), 0x2713}, {STR("chi"), 0x03C7}, {STR("circ"), 0x02C6},
    {STR("clubs"), 0x2663}, {STR("colon"), 0x003A}, {STR("comma"), 0x002C}, {STR("commat"), 0x0040}, {STR("cong"), 0x2245}, {STR("copy"), 0x00A9},
    {STR("copysr"), 0x2117}, {STR("crarr"), 0x21B5}, {STR("cup"), 0x222A}, {STR("curren"), 0x00A4}, {STR("dArr"), 0x21D3}, {STR("dagger"), 0x2020},
    {STR("darr"), 0x2193}, {STR("dash"), 0x2010}, {STR("dcaron"), 0x010F}, {STR("deg"), 0x00B0}, {STR("delta"), 0x03B4}, {STR("diams"), 0x2666},
    {STR("divide"), 0x00F7}, {STR("dollar"), 0x0024}, {STR("eacute"), 0x00E9}, {STR("ecaron"), 0x011B}, {STR("ecirc"), 0x00EA}, {STR("egrave"), 0x00E8},
    {STR("emacr"), 0x0113}, {STR("empty"), 0x2205}, {STR("emsp"), 0x2003}, {STR("ensp"), 0x2002}, {STR("eogon"), 0x0119}, {STR("epsilon"), 0x03B5},
    {STR("equals"), 0x003D}, {STR("equiv"), 0x2261}, {STR("eta"), 0x03B7}, {STR("eth"), 0x00F0}, {STR("euml"), 0x00EB}, {STR("euro"), 0x20AC},
    {STR("excl"), 0x0021}, {STR("exist"), 0x2203}, {STR("fnof"), 0x0192}, {STR("forall"), 0x2200}, {STR("frac12"), 0x00BD}, {STR("frac13"), 0x2153},
    {STR("frac14"), 0x00BC}, {STR("frac15"), 0x2155}, {STR("frac16"), 0x2159}, {STR("frac18"), 0x215B}, {STR("frac23"), 0x2154}, {STR("frac25"), 0x2156},
    {STR("frac34"), 0x00BE}, {STR("frac35"), 0x2157}, {STR("frac38"), 0x215C}, {STR("frac45"), 0x2158}, {STR("frac56"), 0x215A}, {STR("frac58"), 0x215D},
    {STR("frac78"), 0x215E}, {STR("frasl"), 0x2044}, {STR("gamma"), 0x03B3}, {STR("gbreve"), 0x011F}, {STR("ge"), 0x2265}, {STR("grave"), 0x0060},
    {STR("gt"), 0x003E}, {STR("hArr"), 0x21D4}, {STR("hairsp"), 0x200A}, {STR("half"), 0x00BD}, {STR("harr"), 0x2194}, {STR("hearts"), 0x2665},
    {STR("hellip"), 0x2026}, {STR("horbar"), 0x2015}, {STR("hyphen"), 0x2010}, {STR("iacute"), 0x00ED}, {STR("icirc"), 0x00EE}, {STR("iexcl"), 0x00A1},
    {STR("igrave"), 0x00EC}, {STR("imacr"), 0x012B}, {STR("image"), 0x2111}, {STR("incare"), 0x2105}, {STR("infin"), 0x221E}, {STR("inodot"), 0x0131},
    {STR("int"), 0x222B}, {STR("iota"), 0x03B9}, {STR("iquest"), 0x00BF}, {STR("isin"), 0x2208}, {STR("iuml"), 0x00EF}, {STR("kappa"), 0x03BA},
    {STR("lArr"), 0x21D0}, {STR("lambda"), 0x03BB}, {STR("lang"), 0x2329}, {STR("laquo"), 0x00AB}, {STR("larr"), 0x2190}, {STR("lbrace"), 0x007B},
    {STR("lceil"), 0x2308}, {STR("ldquo"), 0x201C}, {STR("ldquor"), 0x201E}, {STR("le"), 0x2264}, {STR("lfloor"), 0x230A}, {STR("lowast"), 0x2217},
    {STR("lowbar"), 0x005F}, {STR("loz"), 0x25CA}, {STR("lpar"), 0x0028}, {STR("lrm"), 0x200E}, {STR("lsaquo"), 0x2039}, {STR("lsqb"), 0x005B},
    {STR("lsquo"), 0x2018}, {STR("lstrok"), 0x0142}, {STR("lt"), 0x003C}, {STR("macr"), 0x00AF}, {STR("mdash"), 0x2014}, {STR("micro"), 0x00B5},
    {STR("middot"), 0x00B7}, {STR("minus"), 0x2212}, {STR("mldr"), 0x2026}, {STR("mu"), 0x03BC}, {STR("nabla"), 0x2207}, {STR("nacute"), 0x0144},
    {STR("nbsp"), 0x00A0}, {STR("ncaron"), 0x0148}, {STR("ndash"), 0x2013}, {STR("ne"), 0x2260}, {STR("ni"), 0x220B}, {STR("nldr"), 0x2025},
    {STR("not"), 0x00AC}, {STR("notin"), 0x2209}, {STR("nsub"), 0x2284}, {STR("ntilde"), 0x00F1}, {STR("nu"), 0x03BD}, {STR("num"), 0x0023},
    {STR("numero"), 0x2116}, {STR("numsp"), 0x2007}, {STR("oacute"), 0x00F3}, {STR("ocirc"), 0x00F4}, {STR("odblac"), 0x0151}, {STR("oelig"), 0x0153},
    {STR("ograve"), 0x00F2}, {STR("oline"), 0x203E}, {STR("omacr"), 0x014D}, {STR("omega"), 0x03C9}, {STR("omicron"), 0x03BF}, {STR("oplus"), 0x2295},
    {STR("or"), 0x2228}, {STR("ordf"), 0x00AA}, {STR("ordm"), 0x00BA}, {STR("oslash"), 0x00F8}, {STR("otilde"), 0x00F5}, {STR("otimes"), 0x2297},
    {STR("ouml"), 0x00F6}, {STR("para"), 0x00B6}, {STR("part"), 0x2202}, {STR("percnt"), 0x0025}, {STR("period"), 0x002E}, {STR("permil"), 0x2030},
    {STR("perp"), 0x22A5}, {STR("phi"), 0x03C6}, {STR("phone"), 0x260E}, {STR("pi"), 0x03C0}, {STR("piv"), 0x03D6}, {STR("plus"), 0x002B},
    {STR("plusmn"), 0x00B1}, {STR("pound"), 0x00A3}, {STR("prime"), 0x2032}, {STR("prod"), 0x220F}, {STR("prop"), 0x221D}, {STR("psi"), 0x03C8},
    {STR("puncsp"), 0x2008}, {STR("quest"), 0x003F}, {STR("quot"), 0x0022}, {STR("rArr"), 0x21D2}, {STR("radic"), 0x221A}, {STR("rang"), 0x232A},
    {STR("raquo"), 0x00BB}, {STR("rarr"), 0x2192}, {STR("rbrace"), 0x007D}, {STR("rcaron"), 0x0159}, {STR("rceil"), 0x2309}, {STR("rdquo"), 0x201D},
    {STR("real"), 0x211C}, {STR("reg"), 0x00AE}, {STR("rfloor"), 0x230B}, {STR("rho"), 0x03C1}, {STR("rlm"), 0x200F}, {STR("rpar"), 0x0029},
    {STR("rsaquo"), 0x203A}, {STR("rsqb"), 0x005D}, {STR("rsquo"), 0x2019}, {STR("rsquor"), 0x2019}, {STR("sacute"), 0x015B}, {STR("sbquo"), 0x201A},
    {STR("scaron"), 0x0161}, {STR("scedil"), 0x015F}, {STR("sdot"), 0x22C5}, {STR("sect"), 0x00A7}, {STR("semi"), 0x003B}, {STR("shy"), 0x00AD},
    {STR("sigma"), 0x03C3}, {STR("sigmaf"), 0x03C2}, {STR("sim"), 0x223C}, {STR("sol"), 0x002F}, {STR("spades"), 0x2660}, {STR("star"), 0x2606},
    {STR("sub"), 0x2282}, {STR("sube"), 0x2286}, {STR("sum"), 0x2211}, {STR("sup"), 0x2283}, {STR("sup1"), 0x00B9}, {STR("sup2"), 0x00B2},
    {STR("sup3"), 0x00B3}, {STR("supe"), 0x2287}, {STR("szlig"), 0x00DF}, {STR("tau"), 0x03C4}, {STR("tcaron"), 0x0165}, {STR("there4"), 0x2234},
    {STR("theta"), 0x03B8}, {STR("thetasym"), 0x03D1}, {STR("thinsp"), 0x2009}, {STR("thorn"), 0x00FE}, {STR("tilde"), 0x02DC}, {STR("times"), 0x00D7},
    {STR("trade"), 0x2122}, {STR("uArr"), 0x21D1}, {STR("uacute"), 0x00FA}, {STR("uarr"), 0x2191}, {STR("ucirc"), 0x00FB}, {STR("udblac"), 0x0171},
    {STR("ugrave"), 0x00F9}, {STR("umacr"), 0x016B}, {STR("uml"), 0x00A8}, {STR("upsih"), 0x03D2}, {STR("upsilon"), 0x03C5}, {STR("uring"), 0x016F},
    {STR("uuml"), 0x00FC}, {STR("vert"), 0x007C}, {STR("weierp"), 0x2118}, {STR("xi"), 0x03BE}, {STR("yacute"), 0x00FD}, {STR("yen"), 0x00A5},
    {STR("yuml"), 0x00FF}, {STR("zacute"), 0x017A}, {STR("zcaron"), 0x017E}, {STR("zdot"), 0x017C}, {STR("zeta"), 0x03B6}, {STR("zwj"), 0x200D},
    {STR("zwnj"), 0x200C},
};

/* What the numbers 0x80 to 0x9F mean in pages: windows-1252 (HTML Living Standard, 13.2.5.80). */
static const uint16_t windows_1252[32] = {
    0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
    0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
};

enum { LONGEST_NAME = 24, LAST_CODE = 0x10FFFF, REPLACEMENT = 0xFFFD };

uint32_t entity_windows_1252(unsigned char byte)
{
    return byte >= 0x80 && byte < 0xA0 ? windows_1252[byte - 0x80] : byte;
}

static uint32_t find_named(Str name)
{
    size_t low = 0, high = sizeof entities / sizeof *entities;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = str_compare(entities[middle].name, name);
        if (order == 0)
            return entities[middle].code;
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

static int digit_of(char c, bool hexadecimal)
{
    if (byte_is_digit(c))
        return c - '0';
    c = byte_lower(c);
    return hexadecimal && c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

/* "#8217;" or "#x2019;" behind the &; the semicolon may be missing. */
static EntityText read_number(Str s)
{
    bool hexadecimal = s.n > 1 && byte_lower(s.p[1]) == 'x';
    size_t first = hexadecimal ? 2 : 1, at = first;
    uint32_t code = 0;
    for (int digit; at < s.n && (digit = digit_of(s.p[at], hexadecimal)) >= 0; at++)
        if (code <= LAST_CODE)
            code = code * (hexadecimal ? 16 : 10) + (uint32_t)digit;
    if (at == first)
        return (EntityText){0};
    if (code < 0x100)
        code = entity_windows_1252((unsigned char)code);
    if (!code || code > LAST_CODE || (code >= 0xD800 && code < 0xE000))
        code = REPLACEMENT;
    return (EntityText){.code = code, .length = (uint32_t)at + 1 + (at < s.n && s.p[at] == ';')};
}

/* "amp;" behind the &; a name without its semicolon is no entity but for those that every page of old uses. */
static EntityText read_name(Str s)
{
    static const Str bare[] = {STR("nbsp"), STR("amp"), STR("quot"), STR("lt"), STR("gt")};
    size_t end = 0;
    while (end < s.n && end < LONGEST_NAME && (byte_is_letter(s.p[end]) || byte_is_digit(s.p[end])))
        end++;
    if (end < s.n && s.p[end] == ';')
        return (EntityText){.code = find_named(str_sub(s, 0, end)), .length = (uint32_t)end + 2};
    for (size_t i = 0; i < sizeof bare / sizeof *bare; i++)
        if (str_equal(str_sub(s, 0, end), bare[i]))
            return (EntityText){.code = find_named(bare[i]), .length = (uint32_t)end + 1};
    return (EntityText){0};
}

EntityText entity_read(Str s)
{
    Str behind = str_from(s, 1);
    EntityText found = behind.n && behind.p[0] == '#' ? read_number(behind) : read_name(behind);
    if (!found.code)
        return (EntityText){0};
    found.bytes = (uint32_t)utf8proc_encode_char((utf8proc_int32_t)found.code, (utf8proc_uint8_t *)found.text);
    return found;
}
