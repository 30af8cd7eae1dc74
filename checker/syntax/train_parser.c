#include "syntax/train.h"
Blob train_parser(const Treebank *treebank, const Knowledge *knowledge, Arena *arena) { (void)treebank, (void)knowledge, (void)arena; return (Blob){0}; }
