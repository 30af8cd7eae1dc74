/* Characters: a table for ASCII, Unicode's categories for the rest. */
/* SPDX-License-Identifier: Apache-2.0 */
#include "segment/character.h"

#include <utf8proc.h>

#define S_ CHARACTER_SPACE
#define L_ CHARACTER_LETTER
#define D_ CHARACTER_DIGIT
#define A_ CHARACTER_APOSTROPHE
#define Q_ CHARACTER_QUOTE
#define H_ CHARACTER_HYPHEN
#define Y_ CHARACTER_SYMBOL
#define P_ CHARACTER_PUNCTUATION
#define O_ CHARACTER_OTHER

const uint8_t character_ascii[128] = {
    O_, O_, O_, O_, O_, O_, O_, O_, O_, S_, S_, S_, S_, S_, O_, O_,
    O_, O_, O_, O_, O_, O_, O_, O_, O_, O_, O_, O_, O_, O_, O_, O_,
    /*   !   "   #   $   %   &   '   (   )   *   +   ,   -   .   / */
    S_, P_, Q_, Y_, Y_, Y_, Y_, A_, P_, P_, P_, Y_, P_, H_, P_, P_,
    /* 0 to 9                              :   ;   <   =   >   ? */
    D_, D_, D_, D_, D_, D_, D_, D_, D_, D_, P_, P_, Y_, Y_, Y_, P_,
    /* @ A to Z                                                   */
    Y_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_,
    /*                                         [   \   ]   ^   _  */
    L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, P_, P_, P_, Y_, P_,
    /* ` a to z                                                   */
    Q_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_,
    /*                                         {   |   }   ~      */
    L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, L_, P_, P_, P_, Y_, O_,
};

#undef S_
#undef L_
#undef D_
#undef A_
#undef Q_
#undef H_
#undef Y_
#undef P_
#undef O_

enum { RIGHT_SINGLE_QUOTE = 0x2019, HYPHEN = 0x2010, NON_BREAKING_HYPHEN = 0x2011, NEXT_LINE = 0x85, FIRST_PICTOGRAM = 0x2190 };

static CharacterClass class_of_category(utf8proc_category_t category, uint32_t code)
{
    switch (category) {
    case UTF8PROC_CATEGORY_LU: case UTF8PROC_CATEGORY_LL: case UTF8PROC_CATEGORY_LT: case UTF8PROC_CATEGORY_LM: case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_ND:                       /* digits of other scripts are read by nobody: parts of words */
        return CHARACTER_LETTER;
    case UTF8PROC_CATEGORY_MN: case UTF8PROC_CATEGORY_MC: case UTF8PROC_CATEGORY_ME: case UTF8PROC_CATEGORY_CF:
        return CHARACTER_MARK;
    case UTF8PROC_CATEGORY_NL: case UTF8PROC_CATEGORY_NO:
        return CHARACTER_FRACTION;
    case UTF8PROC_CATEGORY_ZS: case UTF8PROC_CATEGORY_ZL: case UTF8PROC_CATEGORY_ZP:
        return CHARACTER_SPACE;
    case UTF8PROC_CATEGORY_PI: case UTF8PROC_CATEGORY_PF:
        return CHARACTER_QUOTE;
    case UTF8PROC_CATEGORY_PC: case UTF8PROC_CATEGORY_PD: case UTF8PROC_CATEGORY_PS: case UTF8PROC_CATEGORY_PE: case UTF8PROC_CATEGORY_PO:
        return CHARACTER_PUNCTUATION;
    case UTF8PROC_CATEGORY_SC: case UTF8PROC_CATEGORY_SM:
        return CHARACTER_SYMBOL;
    case UTF8PROC_CATEGORY_SO:
        return code < FIRST_PICTOGRAM ? CHARACTER_SYMBOL : CHARACTER_OTHER;
    case UTF8PROC_CATEGORY_SK: case UTF8PROC_CATEGORY_CC: case UTF8PROC_CATEGORY_CN: case UTF8PROC_CATEGORY_CS: case UTF8PROC_CATEGORY_CO:
        return CHARACTER_OTHER;
    }
    return CHARACTER_OTHER;
}

static CharacterClass class_of(uint32_t code)
{
    if (code == RIGHT_SINGLE_QUOTE)
        return CHARACTER_APOSTROPHE;
    if (code == HYPHEN || code == NON_BREAKING_HYPHEN)
        return CHARACTER_HYPHEN;
    if (code == NEXT_LINE)
        return CHARACTER_SPACE;
    return class_of_category(utf8proc_category((utf8proc_int32_t)code), code);
}

Character character_wide(Str text, size_t at)
{
    Rune rune = str_rune(text, at);
    return (Character){(uint8_t)(rune.valid ? class_of(rune.code) : CHARACTER_OTHER), (uint8_t)rune.length};
}

bool character_is_upper(Str text, size_t at)
{
    return at < text.n && rune_is_upper(str_rune(text, at).code);
}
