"""Predicates in Maxima that keep STACK from being more generous than we are: a calculation left to do, a form half met.

They look at answers as written (`simp` is off in response trees) and at their parts as they stand in memory (`inpart`:
`args` shows them as they are printed). In `ev(…, simp)` names are evaluated anew, so what is taken apart is so before.
Names start with `dl`, so that no letter of a pupil is one of them. Each tuple holds all that its last predicate needs.
"""

from typing import Final


def _statements(text: str) -> tuple[str, ...]:
    """The statements of a text, one a string."""
    return tuple(" ".join(one.split()) for one in text.split(";") if one.strip())


# Numbers of school: a numeral, `3/4`, `1.2*10^3`, each with a sign.
PLAIN: Final = _statements("""
    dlminus(dl_a) :=
        is(inpart(dl_a,0)="-");
    dlargs(dl_a) :=
        substinpart("[",dl_a,0);
    dlwhole(dl_a) :=
        if atom(dl_a) then integerp(dl_a) elseif dlminus(dl_a) then dlwhole(inpart(dl_a,1)) else false;
    dlten(dl_a) :=
        if atom(dl_a) then false elseif is(inpart(dl_a,0)="^") then is(inpart(dl_a,1)=10) and
        dlwhole(inpart(dl_a,2)) else false;
    dlplain(dl_a) :=
        if numberp(dl_a) then true elseif atom(dl_a) then false elseif dlminus(dl_a) then dlplain(inpart(dl_a,1))
        elseif is(inpart(dl_a,0)="/") then dlwhole(inpart(dl_a,1)) and dlwhole(inpart(dl_a,2)) elseif
        is(inpart(dl_a,0)="*") and is(length(dlargs(dl_a))=2) then numberp(inpart(dl_a,1)) and dlten(inpart(dl_a,2))
        else false;
    dlpositive(dl_a) :=
        if atom(dl_a) then integerp(dl_a) and is(dl_a>0) elseif is(inpart(dl_a,0)="/") then integerp(inpart(dl_a,1))
        and is(inpart(dl_a,1)>0) and dlwhole(inpart(dl_a,2)) else false;
    dlquotient(dl_a) :=
        if dlwhole(dl_a) then true elseif atom(dl_a) then false elseif is(inpart(dl_a,0)="/") then
        dlwhole(inpart(dl_a,1)) and dlwhole(inpart(dl_a,2)) else false;
    dlfraction(dl_a) :=
        if atom(dl_a) then dlwhole(dl_a) elseif dlminus(dl_a) then dlpositive(inpart(dl_a,1)) else dlquotient(dl_a);
""")

# Exact numbers with roots: one rational factor a product, terms of several kinds, nothing left to compute.
DONE: Final = PLAIN + _statements("""
    dlhalf(dl_a) :=
        is(ev(2*dl_a-1,simp)=0);
    dlroot(dl_a) :=
        ev(sqrt(dl_a),simp);
    dlratio(dl_a,dl_b) :=
        ev(dl_a/dl_b,simp);
    dldone(dl_a) :=
        if dlplain(dl_a) then true elseif atom(dl_a) then is(dl_a=%pi) or is(dl_a=%e) elseif dlminus(dl_a) then
        dldone(inpart(dl_a,1)) elseif is(inpart(dl_a,0)="/") then dldone(inpart(dl_a,1)) and dldone(inpart(dl_a,2))
        and not (dlplain(inpart(dl_a,1)) and dlplain(inpart(dl_a,2))) elseif is(inpart(dl_a,0)="*") then
        is(length(sublist(dlargs(dl_a),dldone))=length(dlargs(dl_a))) and
        is(length(sublist(dlargs(dl_a),dlplain))<2) and is(length(setify(dlargs(dl_a)))=length(dlargs(dl_a))) elseif
        is(inpart(dl_a,0)="+") then is(length(sublist(dlargs(dl_a),dldone))=length(dlargs(dl_a))) and
        is(length(sublist(dlargs(dl_a),dlplain))<2) and is(dlcount(dl_a)=length(dlargs(dl_a))) elseif
        is(inpart(dl_a,0)="^") then dldone(inpart(dl_a,1)) and dlhalf(inpart(dl_a,2)) and not
        numberp(dlroot(inpart(dl_a,1))) elseif is(inpart(dl_a,0)=sqrt) then dldone(inpart(dl_a,1)) and not
        numberp(dlroot(inpart(dl_a,1))) else false;
    dlcount(dl_a) :=
        block([dl_e],dl_e:ev(expand(dl_a),simp),if atom(dl_e) then 1 elseif is(inpart(dl_e,0)="+") then
        length(dlargs(dl_e)) else 1);
""")

_TERMS: Final = DONE + _statements("""
    dllist(dl_a,dl_o) :=
        if atom(dl_a) then [dl_a] elseif is(inpart(dl_a,0)=dl_o) then
        apply(append,map(lambda([dl_z],dllist(dl_z,dl_o)),dlargs(dl_a))) else [dl_a];
    dlbare(dl_a) :=
        if atom(dl_a) then dl_a elseif dlminus(dl_a) then dlbare(inpart(dl_a,1)) else dl_a;
    dlnum(dl_a) :=
        is(listofvars(dl_a)=[]);
    dlletters(dl_a) :=
        not dlnum(dl_a);
""")

# An expanded sum: terms of different kinds, each one number times different letters.
TIDY: Final = _TERMS + _statements("""
    dlbase(dl_a) :=
        if atom(dl_a) then dl_a elseif is(inpart(dl_a,0)="^") then inpart(dl_a,1) else dl_a;
    dlone(dl_a) :=
        dlterm(dlbare(dl_a));
    dlterm(dl_a) :=
        if dlnum(dl_a) then dldone(dl_a) elseif atom(dl_a) then true elseif is(inpart(dl_a,0)="^") then
        atom(inpart(dl_a,1)) and dlwhole(inpart(dl_a,2)) elseif is(inpart(dl_a,0)="*") then
        dlproduct(dllist(dl_a,"*")) elseif is(inpart(dl_a,0)="/") then dlone(inpart(dl_a,1)) and
        dlwhole(inpart(dl_a,2)) and not integerp(dlratio(dlcoefficient(inpart(dl_a,1)),inpart(dl_a,2))) else false;
    dlproduct(dl_l) :=
        block([dl_n,dl_o],dl_n:sublist(dl_l,dlnum),dl_o:sublist(dl_l,dlletters),is(length(dl_n)<2) and
        is(length(sublist(dl_n,dldone))=length(dl_n)) and is(length(sublist(dl_o,dlone))=length(dl_o)) and
        is(length(setify(map(dlbase,dl_o)))=length(dl_o)) and not member(1,dl_n));
    dlcoefficient(dl_a) :=
        block([dl_l],dl_l:sublist(dllist(dlbare(dl_a),"*"),dlnum),if is(dl_l=[]) then 1 else first(dl_l));
    dltidy(dl_a) :=
        block([dl_l],dl_l:dllist(dl_a,"+"),is(length(sublist(dl_l,dlone))=length(dl_l)) and
        is(length(dl_l)=dlcount(dl_a)));
""")

# A product whose factors have nothing in common left: what STACK factors over the rational numbers.
FACTORS: Final = _TERMS + _statements("""
    dlfactor(dl_a) :=
        block([dl_b,dl_g],dl_b:dlbare(dl_a),if dlnum(dl_b) then dldone(dl_b) elseif atom(dl_b) then true elseif
        is(inpart(dl_b,0)="^") then dlfactor(inpart(dl_b,1)) and dlwhole(inpart(dl_b,2)) elseif
        is(inpart(dl_b,0)="+") then (dl_g:dlbare(ev(factor(dl_b),simp)),if atom(dl_g) then true else
        is(inpart(dl_g,0)="+")) else false);
    dlfactors(dl_a) :=
        block([dl_b,dl_l],dl_b:dlbare(dl_a),if atom(dl_b) then true elseif is(inpart(dl_b,0)="/") then
        dlfactors(inpart(dl_b,1)) and dlwhole(inpart(dl_b,2)) else
        (dl_l:dllist(dl_b,"*"),is(length(sublist(dl_l,dlfactor))=length(dl_l))));
""")

# The right side of y = mx + p: at most one number and one multiple of the letter.
LINE: Final = _TERMS + _statements("""
    dlmultiple(dl_a) :=
        block([dl_b],dl_b:dlbare(dl_a),if atom(dl_b) then true elseif is(inpart(dl_b,0)="*") then
        is(length(sublist(dllist(dl_b,"*"),dlletters))=1) and
        is(length(sublist(sublist(dllist(dl_b,"*"),dlletters),dlmultiple))=1) elseif is(inpart(dl_b,0)="/") then
        dlmultiple(inpart(dl_b,1)) and dlnum(inpart(dl_b,2)) else false);
    dlline(dl_a) :=
        block([dl_l,dl_n,dl_o],dl_l:dllist(dl_a,"+"),dl_n:sublist(dl_l,dlnum),dl_o:sublist(dl_l,dlletters),is(length(dl_n)<2)
        and is(length(dl_o)<2) and is(length(sublist(dl_o,dlmultiple))=length(dl_o)));
""")

# A list whose order does not count: numbers from the smallest.
BAG: Final = _statements("""
    dlbag(dl_a) :=
        sort(map(lambda([dl_z],ev(dl_z,simp)),dl_a));
""")

# Numbers written in one way: a decimal numeral, `a*10^n` with 1 <= a < 10.
WRITTEN: Final = PLAIN + _statements("""
    dldecimal(dl_a) :=
        if numberp(dl_a) then true elseif atom(dl_a) then false else dlminus(dl_a) and numberp(inpart(dl_a,1));
    dlleading(dl_a) :=
        if numberp(dl_a) then is(dl_a>=1) and is(dl_a<10) elseif atom(dl_a) then false else dlminus(dl_a) and
        dlleading(inpart(dl_a,1));
    dlscientific(dl_a) :=
        if atom(dl_a) then false elseif dlminus(dl_a) then dlscientific(inpart(dl_a,1)) elseif
        is(inpart(dl_a,0)="*") and is(length(dlargs(dl_a))=2) then dlleading(inpart(dl_a,1)) and
        dlten(inpart(dl_a,2)) else false;
""")
