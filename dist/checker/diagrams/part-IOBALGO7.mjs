/* Cut from mermaid 12.3.0, MIT License, Copyright (c) 2014 - 2022 Knut Sveidqvist. https://github.com/mermaid-js/mermaid */
import{a as n}from"./part-B5WSSN5B.mjs";var r=n((a,e)=>{var t=new Proxy(function(){},{get:(s,o)=>o==="__esModule"?!1:o===Symbol.toPrimitive?()=>"":t,apply:()=>t,construct:()=>t});e.exports=t});export default r();
