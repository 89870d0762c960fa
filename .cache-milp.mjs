import { applicationRowsOf, emptyReport, withCell, proposeCorrections, reconcile } from "gongkai";
let seed=12345; const rnd=()=>{seed|=0;seed=seed+0x6D2B79F5|0;let t=Math.imul(seed^seed>>>15,1|seed);t=t+Math.imul(t^t>>>7,61|t)^t;return((t^t>>>14)>>>0)/4294967296};
const int=(n)=>Math.floor(rnd()*n);
const cols=["naturalPerson","business","research","publicWelfare","legalService","otherOrganization"];
const profiles={
 sparse:(r,c)=>rnd()<0.75?0:int(c===0?30:5),
 small:(r,c)=>int(10), big:(r,c)=>int(5000), mixed:(r,c)=>rnd()<0.5?0:int(10**(1+int(4))) };
export function table(profile, ed="2021"){
 const rows=applicationRowsOf(ed); const t={};
 const leaves=rows.filter(r=>!["received","carriedOver","concluded","carriedForward"].includes(r));
 for(const r of leaves)t[r]=cols.map((_,c)=>profiles[profile](r,c));
 t.concluded=cols.map((_,c)=>leaves.reduce((s,r)=>s+t[r][c],0));
 t.carriedForward=cols.map((_,c)=>profiles[profile]("x",c));
 t.carriedOver=cols.map((_,c)=>Math.min(profiles[profile]("x",c),t.concluded[c]+t.carriedForward[c]));
 t.received=cols.map((_,c)=>t.concluded[c]+t.carriedForward[c]-t.carriedOver[c]);
 let rep=emptyReport(ed);
 for(const r of rows){const v=[...t[r],t[r].reduce((a,b)=>a+b,0)];[...cols,"total"].forEach((c,i)=>{rep=withCell(rep,`applications/${r}/${c}`,v[i])})}
 return {rep,rows};
}
const val=(rep,id)=>{const[,r,c]=id.split("/");return rep.applications.rows[r][c]};
const amounts={
  any:(x)=>{for(;;){const y=int(2*x+20);if(y!==x)return y}},
  small:(x)=>{for(;;){const y=x+int(11)-5;if(y>=0&&y!==x)return y}},
  one:(x)=>{const y=x+(rnd()<.5?-1:1);return y<0?1:y},
};
import { rules, cellIds } from "gongkai"; import { writeFileSync } from "node:fs";
const out=[];
for(let n=0;n<160;n++){
 const p=["sparse","small","mixed","big"][n%4]; const {rep,rows}=table(p); const ids=[...cellIds("applications","2021")];
 const k=1+int(5), b=[0,0,2,6,15][int(5)];
 let w=rep; const s=new Set(); while(s.size<k)s.add(ids[int(ids.length)]);
 for(const A of s)w=withCell(w,A,(n%3?amounts.any:amounts.small)(val(rep,A)));
 for(let i=0;i<b;i++)w=withCell(w,ids[int(ids.length)],null);
 w={...w,reviews:null};
 const r=proposeCorrections(w,{mostProposals:1000,mostTried:n%2?10000:100000});
 const eqs=rules.filter(x=>x.kind==="sum"&&x.id.startsWith("applications/")).flatMap(x=>x.equations["2021"].map(({left,right})=>[...left.map(c=>[ids.indexOf(c),1]),...right.map(c=>[ids.indexOf(c),-1])]));
 out.push({k,b,values:ids.map(c=>val(w,c)),eqs:n===0?eqs:undefined,needed:r.needed,sizes:r.proposals.map(x=>x.mistakes.reduce((t,m)=>t+m.cells.length,0)),reasons:r.proposals[0]?.mistakes.map(m=>m.reason),complete:r.complete,tried:r.tried});
}
writeFileSync("/tmp/corrections/cases.json",JSON.stringify(out));
