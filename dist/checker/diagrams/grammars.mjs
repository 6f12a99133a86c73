/* Cut from mermaid 12.3.0, MIT License, Copyright (c) 2014 - 2022 Knut Sveidqvist. https://github.com/mermaid-js/mermaid */
import"./part-B5WSSN5B.mjs";var t={sequence:()=>import("./part-SJ357MLB.mjs"),state:()=>import("./part-YN5GAZDX.mjs"),flowchart:()=>import("./part-IEYEU4XC.mjs")};export{t as grammars};
