/** Words whose full stop does not end a sentence, without the stop, in lower case. */
export const abbreviations: ReadonlySet<string> = new Set(
  (
    "mr mrs ms dr prof hon rev gen col lt sgt capt sen rep gov pres st ave blvd rd jr sr esq " +
    "jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat sun " +
    "no nos v vs al etc cf id ed eds vol pp p pg para paras sec secs art ch fig ex exh exhs approx est dept " +
    "inc corp co ltd llc assn bros fed civ crim evid bankr app supp cir dist cal calif tex fla ariz wash mass ill " +
    "pa ga va mich minn wis conn colo stat cl ct dkt doc docs decl tr ecf u.s u.k u.n d.c p.m a.m i.e e.g n.b " +
    "f.2d f.3d s.d n.d e.d w.d c.d p.l u.s.c c.f.r ph.d b.a m.a"
  ).split(" "),
);
