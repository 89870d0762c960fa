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
const N=+process.argv[2]||300;
for(const p of Object.keys(profiles))for(const a of Object.keys(amounts)){
 let first=0,only=0,b1=0,b1u=0,b1doubt=0,p1=0,p3=0,p3inc=0,ms=0,tried=0,maxTried=0;
 for(let n=0;n<N;n++){
  const {rep,rows}=table(p,n%2?"2019":"2021"); const ids=rows.flatMap(r=>[...cols,"total"].map(c=>`applications/${r}/${c}`));
  const pick=()=>ids[int(ids.length)];
  const A=pick(); let B=pick(); while(B===A)B=pick(); let C=pick(); while(C===A)C=pick();
  const set=(pr)=>pr?.mistakes.flatMap(m=>m.cells.map(c=>c.cell)).sort().join();
  const w=withCell(rep,A,amounts[a](val(rep,A)));
  let r=proposeCorrections(w); if(set(r.proposals[0])===A && r.proposals[0].mistakes[0].cells[0].expected===val(rep,A))first++; if(r.proposals.length===1&&!r.proposals[0].doubts.length)only++;
  r=proposeCorrections(withCell(w,C,null)); if(set(r.proposals[0])===A)b1++; if(r.proposals.length===1)b1u++; if(r.proposals[0]?.doubts.includes("blanks"))b1doubt++;
  const w2=withCell(w,B,amounts[a](val(rep,B))); const t=performance.now(); r=proposeCorrections(w2); ms+=performance.now()-t; tried+=r.tried; maxTried=Math.max(maxTried,r.tried);
  const want=[A,B].sort().join(); const at=r.proposals.findIndex(x=>set(x)===want);
  if(at===0)p1++; if(at>=0&&at<3)p3++; else if(at<0){ p3inc++; }
 }
 console.log(p,a,{first,only,b1,b1u,b1doubt,p1,p3,missing:p3inc,ms:(ms/N).toFixed(2),tried:tried/N|0,maxTried});
}
