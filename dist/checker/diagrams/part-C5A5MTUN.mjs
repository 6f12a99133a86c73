/* Cut from mermaid 12.3.0, MIT License, Copyright (c) 2014 - 2022 Knut Sveidqvist. https://github.com/mermaid-js/mermaid */
var t=new Proxy(function(){},{get:(e,o)=>o==="__esModule"?!1:o===Symbol.toPrimitive?()=>"":t,apply:()=>t,construct:()=>t});module.exports=t;
