export const id = 838;
export const ids = [838];
export const modules = {

/***/ 1838:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  showMentions: () => (/* binding */ showMentions)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 5 modules
var schemas = __webpack_require__(6843);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/errors.js
var errors = __webpack_require__(961);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/errors.js
var core_errors = __webpack_require__(7428);
// EXTERNAL MODULE: ./lib/outcome.js
var outcome = __webpack_require__(3259);
;// CONCATENATED MODULE: ./lib/trigger/mention-normalise.js
/** Lower case, no accents, simplified characters, one space between words: what phrases are compared in. */
function normaliseWords(text) {
    return foldCharacters(text)
        .replaceAll(/[^\p{L}\p{N}+]+/gu, ' ')
        .trim();
}
/** A phrase of the table, in which `*` stands for any ending. */
function normalisePhrase(phrase) {
    return foldCharacters(phrase)
        .replaceAll(/[^\p{L}\p{N}+*]+/gu, ' ')
        .trim();
}
function foldCharacters(text) {
    const plain = text.normalize('NFKD').toLowerCase().replaceAll(MARKS, '').replaceAll('ß', 'ss');
    return HAN.test(plain) ? plain.replaceAll(HAN_CHARACTER, (character) => SIMPLIFIED.get(character) ?? character) : plain;
}
function isHan(character) {
    return character >= '\u3400' && character <= '\u9FFF';
}
const MARKS = /\p{M}+/gu;
const HAN = /[\u3400-\u9FFF]/;
const HAN_CHARACTER = /[\u3400-\u9FFF]/g;
/** Only the characters that occur in the phrases. */
const TRADITIONAL = '實实時时應应顯显現现誰谁線线動动態态變变設设對对訊讯輸输編编輯辑協协蓋盖導导進进發发關关開开頁页員员調调換换單单項项標标籤签筆笔畫画邊边圖图個个們们廣广連连離离雙双間间長长隊队號号層层遠远獲获經经過过測测試试錯错誤误異异斷断擴扩護护專专據据數数網网務务讓让這这點点擊击請请為为無无須须觀观眾众記记錄录價价樣样歡欢當当還还後后從从與与';
const SIMPLIFIED = new Map((TRADITIONAL.match(/../gsu) ?? []).map((pair) => [pair.charAt(0), pair.charAt(1)]));

;// CONCATENATED MODULE: ./lib/trigger/mention-stance-words.js
/** Phrases that say what a text wants with its topic, or that it is about something else. Format: `MENTION_WORDS`. */
const STANCE_WORDS = {
    request: {
        any: `feature`,
        en: `would be | ought to | it should | could | would you consider | i d use | i d propose | it d help | need | we d want | as a dispatcher | can we | can you | are to be | ability to | please | must | want | wants | it d | feature request | enhancement | proposal | propose | rfc | spike | user story | feature idea | i d like | i would like | we d like | we would like | would love | we d love | i d love | i want | i want to | we want | we need | they want | want to | please add | please make | please show | pls make | pls add | would be great | would be nice | would be cool | would be useful | would be helpful | be perfect | it d be | it would be | be amazing | be much nicer | nice to have | could we | could you add | could it | could there be | can we get | could somebody | could someone | couldn t we | should | let s | let us | how about | what about | any chance | is there any way | is it possible to | my vote goes | we should | need a | needs | i d expect | i d go with | i d keep | i d want | missing | milestone | goal | acceptance | definition of done | looking for feedback | is your feature request | describe the solution | support for | support of | wish | so that | as a * i want | allow | add | make it possible | would it be possible | can * be achieved | ought to | prefer | evaluate | explore | what i m missing | thoughts | questions | opinions | implement | integrate | introduce`,
        de: `ware | waren | konnte man | kann man | ich nehme | muss | mussen | will | wollen | mussten | implementieren | unterstutzung fur | ware * praktisch | anzeigen lassen | wunsch* | wunsche | wunschen | vorschlag | vorschlage | schlage vor | konzept | mochte* | wurde gern* | wurde ich gern* | wurd gern* | hatten gern* | hatte gern* | ware schon | schon ware | ware toll | ware super | ware gut | ware hilfreich | es ware | ware es | bitte | bitte um | soll | sollen | sollte | sollten | musste | mussten | konnte | konnten | konnten wir | kann das nicht | geht das | brauchen | brauchte | benotig* | lasst uns | einbauen | einfuhren | damit ich | gewunschte | mir wurde reichen | wie ware | ich wurde | umsteigen | uberlegungen | meinungen | fur mich ganz klar | muss das | feature`,
        fr: `serait | doit | doivent | peut on | je veux | on veut | nous voulons | je partirais | il me faut | merci de | implementer | est ce raisonnable | permettre de | rajouter | j aimerais | nous aimerions | on aimerait | on voudrait | je voudrais | je souhaite | souhaite* | souhait | proposition | je propose | propose | demande d evolution | il faudrait | il faut que | devrait | devraient | doit le | serait bien | serait utile | serait genial | serait super | serait il possible | ce serait | il serait | pourrait on | pourrait | pourriez vous | ajouter | il nous faut | besoin | en tant qu* | solution souhaitee | pour moi la priorite | je verrais | qu en pensez vous | donner votre avis | gardons | remplacer | conception | faire en sorte`,
        es: `molaria | hay que | tiene que | tienen que | debe | deben | se puede | yo usaria | quisiera que | hace falta | implementar | soportar | me gustaria | nos gustaria | quisiera | quisieramos | queremos | quiero | propuesta | propongo | peticion de mejora | mejora | deberia* | tendria* que | haria falta | necesitamos | necesito | seria | estaria | se podria | podriamos | podria | podrian | anadir | agregar | que todos | solucion deseada | para mi lo primero | que opinais | que opinan | mi propuesta | yo haria | lo que mas piden | ¿se podria | mantengamos | como * quiero | anadamos | tiene que verlo`,
        pt: `seria | precisa | precisam | deve | devem | eu usaria | tem que | consegue | implementar | suportar | gostaria* | queria | quero | queremos | proposta | proponho | pedido de melhoria | melhoria | deveria* | tinha que | precisamos | preciso que | seria | seria otimo | seria legal | da para | da pra | daria para | poderia* | adicionar | solucao desejada | para mim a prioridade | o que acham | minha proposta | eu faria | o que mais pedem | vamos manter | como * quero | por favor | devia | nao dava para | precisa ver | precisa chegar | precisam chegar | avisar`,
        zh: `就好了 | 要是 | 我会用 | 要 | 可以不可以 | 想 | 请 | 希望 | 能否 | 能不能 | 可否 | 可以 * 吗 | 建议 | 想要 | 应该 | 最好 | 打算 | 期望 | 我们需要 | 需要推送 | 增加 | 添加 | 支持 | 求 | 同求 | 功能建议 | 功能请求 | 提议 | 方案 | 架构 | 优先级 | 请大家给意见 | 大家怎么看 | 我希望 | 提得最多 | 倾向于 | 考虑 | 替换`,
    },
    unbuilt: {
        en: `treat it as a feature request | no mechanism for this | not supported yet | isn t supported | there is no way | currently no | doesn t exist yet | not implemented yet | not possible today`,
        de: `bisher nicht vorgesehen | eher ein wunsch | noch nicht unterstutzt | gibt es noch nicht | noch nicht moglich`,
        fr: `rien n est prevu | demande d evolution | pas encore possible | n existe pas encore`,
        es: `no existe nada | peticion de mejora | todavia no existe | aun no es posible`,
        pt: `nao existe nada | pedido de melhoria | ainda nao existe | ainda nao e possivel`,
        zh: `目前没有这个机制 | 功能建议 | 目前不支持 | 还不支持 | 暂不支持`,
    },
    closing: {
        en: `already have | already support* | already implemented | already works | already possible | already exists | is implemented | was implemented | has been implemented | closing | close this | i ll close | duplicate of | solved by | fixed in | fixed by | done in | resolved | works as intended | feel free to reopen | available since | been there since | shipped in | landed in | merged in`,
        de: `haben wir schon | haben wir bereits | gibt es schon | gibt es bereits | bereits umgesetzt | schon umgesetzt | bereits implementiert | schon eingebaut | schliesse | kann geschlossen werden | wird geschlossen | geschlossen | duplikat von | doppelt zu | erledigt mit | behoben in | ist enthalten`,
        fr: `on les a deja | on l a deja | existe deja | deja en place | deja implemente* | deja fait | deja disponible | deja possible | je ferme | on ferme | fermeture | doublon de | corrige dans | resolu | rouvrir`,
        es: `ya los tenemos | ya lo tenemos | ya tenemos | ya existe | ya esta implementad* | ya esta hecho | ya se puede | cierro | cerramos | cerrando | duplicado de | resuelto | corregido en`,
        pt: `ja temos | ja existe | ja esta implementad* | ja foi implementad* | ja esta pronto | ja da para | fechando | fecho | vou fechar | duplicada de | duplicado de | resolvido | corrigido na`,
        zh: `已经有了 | 已经实现 | 已经支持 | 已支持 | 已实现 | 关闭 | 先关了 | 重复 issue | 已解决 | 已修复`,
    },
    declined: {
        en: `out of scope | won t be added | wont fix | wontfix | won t fix | not planned | no plans to | don t need websockets | don t need real time | not needed | no longer needed | good enough | we decided against | not going to | isn t planned | not worth | overkill`,
        de: `passt nicht zum projekt | nicht umgesetzt | nicht geplant | brauchen wir nicht | nicht notig | reicht vollig | lehnen wir ab | kein bedarf | nicht vorgesehen und`,
        fr: `hors perimetre | ne sera pas | pas prevu* | pas necessaire | n en avons pas besoin | n avons pas besoin | suffit largement`,
        es: `fuera del alcance | fuera de alcance | no se va a | no esta previsto | no esta planeado | no hace falta | no necesitamos | no es necesario`,
        pt: `fora do escopo | nao sera | nao esta previsto | nao esta planejado | nao precisamos | nao e necessario`,
        zh: `不在本项目范围 | 范围内 | 不会考虑 | 不考虑 | 不打算 | 没有计划 | 没必要 | 不会支持`,
    },
    bug: {
        any: `bug | econnrefused | econnreset | 1006 | 1001 | 502 | cors | undefined | null pointer* | exception* | traceback | segfault | stacktrace | stack trace`,
        en: `bug report | describe the bug | bug description | steps to reproduce | to reproduce | reproduce | reproduction | crash* | error* | fails | failed | failing | failure | broken | not working | doesn t work | does not work | stopped working | stop* working | disconnect* | drops after | connection drop* | times out | timed out | timeout | memory leak | leak* | heap | throws | blocked by | handshake | shown twice | displayed twice | duplicate* | duplicated | goes away | stays forever | reconnect loop | reconnects forever | expected behavior | expected behaviour | actual behavior | ghost* | root cause | fixes the bug | glitch* | flicker* | closes after | will close | closed before | abort* | abnormal* | can t connect | won t connect | not connecting | doesn t connect | does not connect | could not be established | problem* can | has * problems | get it working | it s stuck | gets stuck | is rejected | rejected | interrupted | unexpectedly | kills the | how to solve | need help to resolve | not found | hangs | spam* the console | loses connection | is lost | never received | not received | wrong*`,
        de: `fehler* | fehlerbeschreibung | absturz* | sturzt ab | bricht * ab | abbruch* nach | kaputt | geht nicht mehr | gehen nicht mehr | funktioniert nicht | lauft nicht | timeout | speicherleck | doppelt angezeigt | doppelt | geister | reproduzier*`,
        fr: `bogue | bug | erreur* | plantage | plante | se coupe | coupe apres | casse | ne marche* plus | ne marche* pas | ne fonctionne* plus | ne fonctionne* pas | en double | deux fois | fantome* | reproduire | fuite memoire`,
        es: `error | errores | fallo | falla | se cae | se corta | roto | rota | no funciona* | dejo de funcionar | no va | duplicad* | sale dos veces | fantasma* | reproducir | fuga de memoria`,
        pt: `bug | erro | erros | falha | quebra | cai depois | caiu | quebrad* | nao funciona* | parou de funcionar | parou na | duplicad* | duas vezes | fantasma* | reproduzir | vazamento de memoria`,
        zh: `报错 | 错误 | 崩溃 | 断开 | 失效 | 失败 | 不行了 | 不能用 | 无法连接 | 重复 | 两次 | 复现 | 异常 | 内存泄漏 | 幽灵 | 问题描述 bug | 超时`,
    },
    regression: {
        en: `since upgrading | after upgrading | since the update | since version | since updating | regression | rolling back | downgrad* | worked in | used to work | works for | before that it | works on localhost | for me too | same here | same for me | any idea | behind cloudflare | behind nginx | reverse proxy`,
        de: `seit dem update | seit version | seit | vorher lief | vorher ging | ging das noch | ging es noch | regression | firefox | chrome`,
        fr: `depuis la mise a jour | depuis la | depuis | avant c etait | ca marchait | fonctionnait | regression | pareil chez moi | firefox | chrome`,
        es: `desde que actualizamos | desde la | desde que | antes era | antes no pasaba | funcionaba | iba bien | regresion | firefox | chrome`,
        pt: `desde que atualizamos | desde a | desde que | antes era | antes nao acontecia | funcionava | regressao | firefox | chrome`,
        zh: `升级 * 以后 | 升级以后 | 升级之后 | 之前是正常 | 是正常的 | 没有这个问题 | 回退到 | 也不行 | firefox | chrome`,
    },
    dependency: {
        en: `bump | bumps | chore deps | renovate | dependabot | update dependency | upgrade * dependency | upgrade the dependency | upgrade to socket io | npm audit | cve | vulnerab* | lockfile | package lock json | peer dependency | security advisory | migration guide | breaking change* | upgrade socket io | upgrade ws | upgrade to | outdated dependenc*`,
        de: `npm audit | sicherheitslucke | lucke in | abhangigkeit* aktualisieren`,
        fr: `npm audit | vulnerabilite* | passer a la * | dependance* a mettre a jour`,
        es: `npm audit | vulnerabilidad* | subir a la | actualizar dependencias`,
        pt: `npm audit | vulnerabilidade* | subam para a | subir para a | atualizar dependencias`,
        zh: `npm audit | 漏洞 | 升级到 | 依赖升级 | 升级依赖`,
    },
    pipeline: {
        any: `stale issue* | stale bot | ci | ci cd | pipeline | workflow run* | github actions | runner | e2e job | e2e | nightly build | flaky | codecov | coverage`,
        en: `build is green | build is red | build fails | build failed | tests are red | tests fail* | rebase on main | job * failed | in the workflow | concurrency group | windows latest | ubuntu latest | deploy preview | preview deployment`,
        de: `der build | build auf main | auf dem runner | lauft in einen timeout`,
        fr: `le job | je relance | sur le runner`,
        es: `el job | lo relanzo | en el runner`,
        pt: `o job | vou rodar de novo | no runner`,
        zh: `流水线 | 又挂了 | 重跑 | 构建失败`,
    },
    review: {
        any: `console log | nit | lgtm | unused import`,
        en: `rename | typo | typos | unused | otherwise lgtm | approving | approve | extract the | move the * into a constant | add a unit test | unit test | in line | on line | line number | missing semicolon | please rebase | please use the existing | why do we | why is this | small suggestion | cleanup function | easier to read | code style | magic number | this function | should be const | early return | shouldn t this | will break | as the key | why not use | private readonly | test name | doesn t match | no behaviour change | split it`,
        de: `kleinigkeit | umbenennen | ungenutzt* | konstante ziehen | konstante | semikolon | in zeile | zeile | sonst passt | unit test | tippfehler | warum wird`,
        fr: `petit detail | renomme* | import inutilise | inutilise* | constante | test unitaire | faute de frappe | a la ligne | commentaire ligne | frappe ligne | sinon c est bon | pourquoi l`,
        es: `un detalle | renombra* | import que no se usa | constante | test unitario | errata | en la linea | de la linea | lo demas perfecto | por que se`,
        pt: `detalhe | renomei* | import nao usado | constante | teste unitario | erro de digitacao | na linha | da linha | resto esta otimo | por que o`,
        zh: `小问题 | 没用到的 | 常量 | 单元测试 | 错别字 | 注释 | 行有个 | 其他没问题 | 为什么注册`,
    },
    release: {
        any: `changelog | full changelog | release notes | what s changed | bug fixes | beta 1 | upgrade guide`,
        en: `released in | released | release | i have created a release | changes since | added in v* | shipped with | included in | thanks everybody for testing | unreleased`,
        de: `veroffentlicht | neu in version | behoben | enthalten danke | danke furs testen | in * enthalten`,
        fr: `nouveautes | corrections | livre dans | merci pour les tests | notes de version`,
        es: `novedades | correcciones | salio en | gracias por probarlo | notas de la version`,
        pt: `novidades | correcoes | saiu na | obrigado por testar | notas da versao`,
        zh: `版本发布 | 新功能 | 更新日志 | 已包含 | 感谢测试 | 发布说明`,
    },
    implemented: {
        en: `this pull request | this mr | refactored | implemented with | implemented in | this pr adds | this pr implements | this pr introduces | this adds a | this commit | this fixes | tests added | docs updated | ready for review | fixes #* | closes #* | adds a websocket | implemented websocket*`,
        de: `dieser pr | behebt | bitte um review | tests und doku sind dabei | fugt * hinzu`,
        fr: `cette pr | corrige | prete pour la revue | tests et doc inclus | ajoute une passerelle`,
        es: `este pr | cierra | listo para revisar | incluye tests`,
        pt: `este pr | fecha | pronto para revisao | testes e docs incluidos`,
        zh: `本 pr | 修复 | 请 review | 测试和文档都补了`,
    },
    removal: {
        en: `remove the websocket* | remove the socket* | drop websocket* | remove * socket server | nobody uses | remove websocket* | get rid of the websocket* | deprecate websocket* | disable real time | turn off live | disable live`,
        de: `socket server entfernen | server samt | nutzt niemand mehr | niemand mehr | websocket* entfernen | live * abschalten | deaktivieren`,
        fr: `supprimer le serveur | supprimons | plus personne n utilise | retirer le websocket* | desactiver`,
        es: `quitar el servidor | quitemos | ya nadie usa | eliminar el websocket* | desactivar`,
        pt: `remover o servidor | vamos remover | ninguem usa mais | remover o websocket* | desativar`,
        zh: `移除 | 没人用了 | 删掉 | 去掉 websocket | 下线 | 禁用实时 | 关闭实时`,
    },
    question: {
        en: `how do i | how can i configure | how to configure | where do i | where is | which library | what library | which version | does the * need its own | does it need | does the hosted | just curious | i d like to know whether | what s wrong with | i m setting up | firewall | is the indentation right | its own port | how does * work | is it safe | which port`,
        de: `wo stelle ich | wie stelle ich | braucht der | braucht das | weiss jemand | ich richte gerade | firewall | eigenen port | welche bibliothek | wie funktioniert`,
        fr: `comment changer | comment configurer | est ce que le * a besoin | est ce que la | pare feu | je configure | propre port | quelle bibliotheque | comment fonctionne`,
        es: `como cambio | como configuro | el endpoint * necesita | cortafuegos | estoy configurando | puerto propio | que libreria | como funciona`,
        pt: `como mudo | como configuro | precisa de uma porta | firewall | estou configurando | porta propria | qual biblioteca | como funciona`,
        zh: `怎么改 | 怎么配置 | 如何配置 | 需要单独的 | 防火墙 | 在配置 | 用的什么库 | 哪个库 | 怎么用 | 这样写对吗`,
    },
    manual: {
        any: `readme`,
        en: `documentation | the guide | document how | dead link* | broken link* | link* is broken | lead to 404 | documentation page | docs page | page of the documentation | update the docs | outdated docs | tutorial`,
        de: `toter link | tote links | link ist kaputt | anleitung | in der doku fehlt`,
        fr: `lien mort | liens morts | lien casse | documentation manquante`,
        es: `enlace roto | enlaces rotos | falta en la documentacion`,
        pt: `link quebrado | links quebrados | falta na documentacao`,
        zh: `死链 | 链接失效 | 文档缺失 | 教程`,
    },
    own: {
        en: `after i click | after i save | when i click save | after saving | after adding | loses focus | field is empty | leave the field | on submit | after login | after logging in | my list still | clear the cache | after a deploy | log in | save button | downloads * in the background | download updates | on the next start | as draft | form should be saved | weekly | every monday | by e mail | by email | keyboard shortcut | screen reader* | auto save | autosave | system setting`,
        de: `nach dem speichern | nach der anmeldung | feld verlasst | beim absenden | feld leer | meine liste | cache leeren | nach einem deployment | beim nachsten start | im hintergrund herunter | als entwurf | jeden montag | per e mail | speichere | systemeinstellung | neu klonen`,
        fr: `apres l enregistrement | j enregistre | apres connexion | en quittant le champ | qu a l envoi | champ est vide | ma liste | le cache | apres un deploiement | au prochain demarrage | en arriere plan | brouillon | chaque lundi | courriel | lecture seule | pour trier`,
        es: `despues de guardar | guardo | iniciar sesion | despues de entrar | salir del campo | al enviar | campo esta vacio | mi lista | la cache | tras un despliegue | al reiniciar | en segundo plano | borrador | cada lunes | correo | solo lectura | para ordenar`,
        pt: `depois de salvar | salvo | depois do login | depois de entrar | sair do campo | ao enviar | campo esta vazio | minha lista | o cache | depois do deploy | ao reiniciar | em segundo plano | rascunho | toda segunda | e mail | so leitura | para ordenar`,
        zh: `保存以后 | 保存后 | 登录后 | 失去焦点 | 提交才 | 输入框为空 | 我的列表 | 清缓存 | 发布之后 | 下次启动 | 后台下载 | 草稿 | 每周一 | 邮件 | 只读 | 就能排序`,
    },
    slowness: {
        en: `slow | takes forever | response time* | takes * minutes | takes three minutes | poor performance | bad performance | performance problem* | profiler | blocked meanwhile | restarting helped | since this morning | bottleneck | slowly | query time`,
        de: `langsam | dauert zu lange | antwortzeit* | seit heute fruh | neustart | performance | blockiert`,
        fr: `lent | lente | lenteur* | temps de reponse | depuis ce matin | redemarrage`,
        es: `lento | lenta | lentitud | tiempo de respuesta | desde esta manana | reiniciar ayudo | de respuesta`,
        pt: `lento | lenta | lentidao | tempo de resposta | desde hoje cedo | reiniciar ajudou | de resposta`,
        zh: `慢 | 卡顿 | 响应时间 | 性能 | 今天早上开始 | 重启之后`,
    },
    tooling: {
        any: `prettier | eslint | linter | formatter | hard reload* | new bundle | cache invalidation | cache bust* | updater | auto updating | autoupdate* | auto updater | electron updater | hot reload* | hmr | live reload* | dev server | npm run dev | css file* | css | vite | webpack | storybook`,
        en: `a new version is | new version available | install new updates | install updates | check for updates | software update* | watch mode | rebuilt automatically | rebuild automatically | source file changes | restart the server`,
        de: `dev server | css datei | updates im hintergrund`,
        fr: `mises a jour en arriere plan | rechargement a chaud | serveur de dev*`,
        es: `actualizaciones en segundo plano | recarga en caliente | servidor de desarrollo`,
        pt: `atualizacoes em segundo plano | servidor de desenvolvimento`,
        zh: `有新版本 | 新版本发布 | 版本更新 | 检测更新 | 检查更新 | 更新文档 | 安装包 | 下载更新 | 热更新 | 热重载 | 开发服务器`,
    },
    thanks: {
        en: `thank you so much | thanks for the report | thanks for the suggestion | thanks for the idea | awesome thank* | assign me | i can take this | i ll take this | no idea sorry | i ll work on this | any progress | any news`,
        de: `vielen dank | danke fur die idee | danke fur den | freu mich`,
        fr: `merci beaucoup | merci pour l idee | merci pour la`,
        es: `muchas gracias | gracias por la idea | gracias por`,
        pt: `muito obrigad* | obrigado pela ideia | obrigado pela`,
        zh: `谢谢 | 感谢建议 | 太棒了 | 感谢反馈`,
    },
    spam: {
        any: `casino | telegram | whatsapp | crypto | forex | bitcoin | viagra | onlyfans | betting`,
        en: `earn money | click here | instant payout* | make money | followers cheap | seo service* | play live`,
        de: `geld verdienen | verdiene * geld | jetzt auf telegram`,
        fr: `gagnez de l argent | gagner de l argent`,
        es: `gana dinero | ganar dinero`,
        pt: `ganhe dinheiro | ganhar dinheiro`,
        zh: `赚钱 | 加微信 | 到账 | 博彩 | 棋牌`,
    },
};

;// CONCATENATED MODULE: ./lib/trigger/mention-topic-words.js
/** Phrases that say what a text is about: what is seen, by whom, how soon. Format: `MENTION_WORDS`. */
const TOPIC_WORDS = {
    transport: {
        any: `websocket* | web socket* | wss | socket io* | socketio | sockjs | signalr | sse | server sent event* | eventsource
      | webtransport | web transport | action cable | actioncable | phoenix channel* | liveview | live view socket | pusher | ably | soketi
      | mercure | graphql subscription* | subscription* over graphql | pubsub | pub sub | long poll* | comet | webrtc | data channel*
      | supabase realtime | firestore listener* | yjs | y js | automerge | crdt* | operational transform* | partykit | liveblocks
      | hocuspocus | centrifugo | socket gateway | socket server | socket connection* | socket layer | mqtt`,
        en: `forward them to the browser | forward it to the browser | stream the * to | stream it to | tell the spa | tell the client* | notify the client* | notify the browser | event driven updates | mqtt | streaming endpoint | event stream* | stream of events | change stream* | change feed | live stream of events | push api | push channel | push channel | persistent connection* | bidirectional connection* | two way communication | bi directional
      | bidirectional communication | hold a connection open | keep a connection open | open connection | server push
      | push* to * clients | push* to * client | push to the client | push to the browser | push* updates | push* changes | pushed to | push to all | push it to | push them to | push * to all | push * * to all | push * * to the client* | push * * * to the client* | push * to the client* | push the changes | use sockets | via sockets | over sockets | websocket support | socket based
      | long lived connection*`,
        de: `an den browser schicken | zum browser schicken | an die clients | an alle clients | dauerhafte verbindung | offene verbindung* | stehende verbindung | bidirektional* | an den browser gepusht
      | verbundenen clients | server meldet sich`,
        fr: `pousser vers | envoyer au navigateur | envoyer aux clients | connexion persistante | connexion ouverte | connexions ouvertes | bidirectionnel* | clients connectes | connexion permanente
      | le serveur pousse | pousser les changements | pousse les`,
        es: `enviarlas al navegador | enviarlos al navegador | mandar al navegador | a los clientes conectados | conexion persistente | conexion abierta | conexiones abiertas | bidireccional* | clientes conectados | conexion permanente
      | empujar al navegador | enviar al navegador`,
        pt: `mandar para o navegador | envia los ao navegador | enviar aos clientes | conexao persistente | conexao aberta | conexoes abertas | bidirecional* | clientes conectados | conexao permanente
      | empurrar para o navegador | enviar para o navegador`,
        zh: `推到 | 推给 | 下发到 | 长连接 | 双向通信 | 双向连接 | 主动推送 | 服务端推送 | 服务器推送 | 推送到浏览器 | 推送给 | 推送到前端 | 推送到客户端 | 推送变更 | 套接字`,
    },
    realtime: {
        any: `real time | realtime | live sync* | livesync`,
        en: `live update* | update* live | updated live | live cursor* | live data | live feed | live chat | live status | live notification* | live collaboration
      | live board | live view | live scoreboard | live tracking | live location | live progress | live order* | live list | live board* | live dashboard*
      | shown live | see it live | get it live | get live | stream* tokens | streamed token* | stream* the tokens | token streaming | stream* logs | log streaming
      | instant messag* | low latency | near real time | sub second latency | live presence | synced live | feel alive | live bidding`,
        de: `echtzeit* | live aktualisier* | live ansicht | live daten | live chat | live update* | live anzeige | live verfolg* | live mitverfolg* | live bekommen
      | live sehen | live anzeigen | live erscheinen | live stand | sofortnachricht*`,
        fr: `temps reel | en direct | mise* a jour live | messagerie instantanee | chat instantane | instantaneite | quasi temps reel`,
        es: `tiempo real | en vivo | en directo | mensajeria instantanea | chat instantaneo | actualizaciones en vivo`,
        pt: `tempo real | ao vivo | mensagens instantaneas | chat instantaneo | atualizacoes ao vivo`,
        zh: `实时 | 即时聊天 | 即时通讯 | 即时消息 | 即时更新 | 即时同步`,
    },
    decoy: {
        en: `tcp socket* | raw socket* | push to the registry | push to the repo* | pushed to the registry | pushed to main | pushed to the repo* | pushed to npm | pushed to docker* | push a fix | push* a commit | push the fix | real time world | real life | live chat widget of our support | subscribe button | subscribed to this issue | subscribing to this issue | real time clock* | realtime clock* | real time os | realtime os | real time operating system* | real time linux | real time kernel*
      | real time schedul* | real time priorit* | real time deadline* | real time strategy | real time protection | real time thread*
      | real time constraint* | real time audio | real time render* | real time ray tracing | real time graphics | real time guarantee*
      | hard real time | soft real time | preempt rt | live demo* | live site | live stream* | livestream* | live coding | live region* | aria live
      | go live | goes live | going live | went live | live environment | live server | live url | live link | live system | live preview
      | live version | live casino | live usb | live cd | live iso | live example* | live session
      | wall socket* | power socket* | unix socket* | unix domain socket* | domain socket* | docker socket | docker sock | cpu socket*
      | socket hang up | broadcast address | broadcast mac | git push | push* to main | push* to master | push* to the same branch
      | push* again | docker push | force push* | push event* | push hook | pre push | push* several times | type* live in | live* in * folder
      | subscribe to the newsletter | subscribe to * newsletter | newsletter | mailing list | subscription plan* | paid subscription*
      | webhook* | live reload* | livereload | hot reload* | hmr | watch mode | merge conflict* | lock file`,
        de: `echtzeituhr* | echtzeitbetriebssystem* | echtzeit betriebssystem* | echtzeitkernel | echtzeit kernel | echtzeitfahig* betriebssystem*
      | live demo* | livestream* | live stream* | live seite | liveseite | live gehen | geht live | live system | livesystem | live umgebung | steckdose*`,
        fr: `horloge temps reel | systeme* temps reel | noyau temps reel | systeme* d exploitation temps reel | os temps reel
      | demo en direct | diffusion en direct | un live sur | retransmission en direct | infolettre | bulletin d information`,
        es: `reloj* de tiempo real | reloj* en tiempo real | sistema* operativo* de tiempo real | sistema* de tiempo real | nucleo de tiempo real | kernel de tiempo real
      | demo en vivo | transmision en vivo | transmision en directo | boletin | hacemos un directo | un directo en`,
        pt: `relogio* de tempo real | sistema* operaciona* de tempo real | sistema* de tempo real | kernel de tempo real
      | demo ao vivo | transmissao ao vivo | uma live no | boletim`,
        zh: `实时时钟 | 实时操作系统 | 实时系统内核 | 实时内核 | 实时调度 | 实时渲染 | 直播 | 在线演示 | 插座`,
    },
    together: {
        en: `edit the same row | edit the same record | edit the same cell | edit the same file | same row | same document | edit* the same page | edit* the same item | edit* the same document | page editing | multiple users edit* | multiple people edit* | multiple people can | people are editing | users are editing | other editing users | see the cursor | cursor position* | cursor of | other user* cursor* | where my cursor | where the other | live users | collaboratively work | collaborative edit* | collaborative * edit* | real time collaboration | co edit* | coedit* | edit* together | edit* the same * together | type in the same document | work on the same document
      | in the same document together | simultaneous edit* | concurrent edit* | edit* at the same time | edit* simultaneously | multiplayer | multi player | multi user edit*
      | like google docs | like in google docs | like figma | google docs style | like etherpad | shared cursor* | collaborator cursor* | remote cursor* | pointer and selection
      | type * together | write together | work together on the same | whiteboard | multi user collaboration | collaborators | collaborative cursor* | cursors`,
        de: `gemeinsam* bearbeit* | gleichzeitig* bearbeit* | gemeinsam* schreib* | gemeinsam* editier* | zusammen bearbeit* | kollaborativ* | mehrbenutzer* | wie bei google docs | wie in google docs
      | wie etherpad | wie bei etherpad | wie bei figma | parallel bearbeit* | farbig* cursor* | cursor der anderen | whiteboard | mauszeiger mit`,
        fr: `edition collaborative | edition a plusieurs | edition simultanee | editer a plusieurs | editer ensemble | ecrire en meme temps | modifier en meme temps | travailler en meme temps
      | comme dans google docs | comme sur google docs | comme google docs | a plusieurs sur le meme | collaboratif* | curseurs | multijoueur* | tableau blanc`,
        es: `edicion colaborativa | edicion simultanea | editar juntos | editar a la vez | escribir a la vez | editar al mismo tiempo | escribir al mismo tiempo | editar entre varios
      | como en google docs | como google docs | colaborativ* | cursores | multijugador* | pizarra compartida | a la vez en el mismo`,
        pt: `edicao colaborativa | edicao simultanea | editar juntos | editar em conjunto | escrever ao mesmo tempo | editar ao mesmo tempo | como no google docs | como google docs
      | colaborativ* | cursores | multijogador* | multiplayer | quadro branco | ao mesmo tempo no mesmo`,
        zh: `多人协作 | 协作编辑 | 协同编辑 | 多人编辑 | 同时编辑 | 多人同时 | 共同编辑 | 协同办公 | 在线协作 | 像腾讯文档 | 像谷歌文档 | 彼此的光标 | 光标 | 共享白板 | 多人在线`,
    },
    presence: {
        en: `composing | is replying | are replying | is already on it | already being answered | being edited by | somebody is writing | someone is writing | someone is typing | is writing a reply | reviewer is | working on it right now | who is online | who s online | online list | online status | online users | is online | are online | users online | online right now | currently online | who else is * | who is viewing | who is looking at
      | who is editing | currently viewing | currently have this | typing indicator* | is typing | typing status | is already writing | already typing | presence | read receipt* | seen by | green dot | active users | last seen | current viewers | users on this page | users editing | who s editing | they re typing | they are typing | is typing a`,
        de: `kollege gerade | kollegin gerade | gerade schreibt | gerade bearbeitet | bereits in bearbeitung | schon jemand dran | wer gerade online | wer online ist | wer ist online | gerade online | online status | onlinestatus | online anzeige | wer gerade * ist | tippt gerade | schreibt gerade | gerade tippt | lesebestatigung* | anwesenheit*
      | wer gerade | jemand gerade`,
        fr: `en train de rediger | en train de taper | en train de modifier | deja dessus | qui est en ligne | qui est connecte* | membres connectes | utilisateurs connectes | en ligne en ce moment | est en train d ecrire | en train d ecrire | en train de repondre | statut en ligne | pastille verte | accuse* de lecture | presence en ligne`,
        es: `esta redactando | redactando | esta editando | esta respondiendo | quien esta conectado | quien esta en linea | usuarios conectados | en linea ahora | conectados ahora | esta escribiendo | escribiendo una respuesta | indicador de escribiendo | estado en linea | punto verde | confirmacion de lectura`,
        pt: `esta escrevendo | escrevendo | esta editando | esta redigindo | quem esta online | quem esta conectado | usuarios online | online agora | esta digitando | indicador de digitando | esta respondendo | status online | bolinha verde | confirmacao de leitura`,
        zh: `正在写 | 写回复 | 在编辑 | 正在处理 | 正在打字 | 在线状态 | 谁在线 | 在线用户 | 正在输入 | 正在回复 | 正在编辑的人 | 已读回执 | 在线人数 | 当前在线 | 在线列表`,
    },
    notify: {
        en: `push notification* | web push | browser notification* | desktop notification* | in app notification* | toast that pops up | bell count | notification badge | badge count | notify me as soon as | notify * immediately | notify * instantly | notified instantly | notified immediately | notified as soon as | tell me as soon as | tell me when | notified in real time`,
        de: `push nachricht* | push benachrichtigung* | web push | browser benachrichtigung* | hinweis aufpopp* | aufpopp* | glocke | sofort benachrichtig* | sofort informier* | sofort * hinweis | push mitteilung*`,
        fr: `web push | notification* push | notification* du navigateur | alerte a l ecran | cloche | notifie* immediatement | prevenu* des que | prevenir des que | averti* des que | notifie* des que | notification* instantanee*`,
        es: `web push | notificacion* push | notificaciones push | notificaciones del navegador | saltara un aviso | salte un aviso | campana | avisar cuando | avisar en cuanto | aviso en cuanto | notificar al instante | notificaciones instantaneas`,
        pt: `web push | notificacao push | notificacoes push | notificacoes do navegador | aparecer um aviso | sino | avisar quando | avisar assim que | aviso assim que | notificar na hora | notificacoes instantaneas`,
        zh: `推送通知 | 消息推送 | 浏览器通知 | 桌面通知 | 弹出提醒 | 弹窗提醒 | 弹出通知 | 小铃铛 | 铃铛 | 及时提醒 | 立即通知 | 实时提醒`,
    },
    design: {
        any: `room* | redis adapter | redis | nats | kafka | backplane | fan out | fanout | sticky session* | heartbeat* | backoff | jitter | namespace* | ack* | optimistic | last write wins | seq | sequence number* | delta* | snapshot* | diff* | rollback | monotonic* | idempot*`,
        en: `replay* | missed event* | missed op* | missed messages | per field version* | conflicts | offline | vector clock* | message ordering | at least once | exactly once | presence channel | event bus | message broker | fallback | broadcast* | reconnect* | event transport | offline queue | conflict resolution | merge conflict resolution | resync* | sync engine | emit* | publish* event* | subscribe to changes | subscribe to * changes | event* per project
      | concurrent users | concurrent viewers | connected clients | connections | in parallel | drain connections | connection loss | rejoin | order bids | under 300 ms | fall* behind | load test | offline edits | transport | sockets`,
        de: `wiederverbind* | verbindungsabbruch* | kanal pro | kanale | ereignis* | verteilt | knoten | sequenznummer* | optimistisch* | abgleich* | abgeglichen | konflikt* | version pro feld | verbindung* | lasttest | zuruckgerollt | offline`,
        fr: `reconnexion | salon par | salons | canal par | evenement* | numero de sequence | noeuds | adaptateur redis | optimiste* | conflit* | version par champ | diffuser | diffusion aux | emettre | coupure* | test de charge | file locale | connexions | hors ligne`,
        es: `reconectar | reconexion | sala* por | salas | canal por | evento* | numero de secuencia | nodos | adaptador de redis | optimista* | conflicto* | version por campo | difundir | emitir | corte* | prueba de carga | cola local | conexiones | sin conexion`,
        pt: `reconectar | reconexao | sala* por | salas | canal por | evento* | numero de sequencia | nos | adaptador redis | otimista* | conflito* | versao por campo | difundir | emitir | queda | teste de carga | fila local | conexoes`,
        zh: `重连 | 断线 | 房间 | 频道 | 事件 | 序号 | 多节点 | 广播 | 乐观更新 | 冲突 | 版本号 | 本地队列 | 心跳 | 离线 | 压力测试 | 鉴权 | 集群 | 连接`,
    },
    others: {
        en: `roommate* | flatmate* | reviewer* | agents | logged in users | visitor | tablet* | my screen | my phone | his screen | another agent | the team | family members | siblings | clinicians | drivers app | both sides | remote user* | opponent* | peers | co author* | classmates | parents | neighbours | two agents | connected users | big screen | wall display | phones | people | bidder* | fans | waiter* | cook | cooks | nurse* | driver | drivers | courier* | clerk* | operator* | moderator* | referee* | subscribers | passenger* | doctor* | trader* | guest* | staff | listeners | their screen* | on my screen | on * screen | dashboards | connected | another web browser | different browser* | person a | person b | user a | user b | teams | workmate* | viewer | reader | readers | shoppers | customers | clients | everyone | everybody | every one | all users | all of us | all clients | all viewers | all participants | all players | all devices | all screens | all open tabs | all open browsers | all members | all sessions | all * screens | every handheld | every device | every screen | every client | every browser | every participant | all the others
      | other user* | other people* | others | other one | other person | other player* | other reader* | other viewer* | other admin* | another admin | another user | another person | another player* | other visitor* | other team* | other member* | other editor* | other participant* | other client* | other device* | other tab* | other two | other browser* | second browser | second screen | second user | second device | another device | another tab | another browser | other side | another window | other window*
      | colleague* | coworker* | co worker* | teammate* | team mate* | team members | my wife | my husband | my girlfriend | my boyfriend | my partner | her phone | his phone | her side | collaborator* | participant* | attendee* | audience | viewers | spectator* | somebody | someone | two people | both of us | multiple users | multiple people | several people | two users | each of us | friend joins | players | customers page | customer s page | customer s map | phone and desktop | on the desktop | android app side by side | between devices | users see | our people | visitors | dispatcher* | pupils | students | people vote | on the phone | watcher* | receptionist* | kitchen | two browsers | both users | everybody who | the rest`,
        de: `besucher* | tablet | tablets | bildschirm* | monitor* | agenten | mitbewohner* | gegner* | mitspielende | autoren | kollegen | zwei leute | beobachtende* | gerat | geraten | beamer | leinwand | fans | patienten | kellner* | pfleger* | pflege | arzt | fahrer* | bieter* | gaste* | kunden | beobachter | spielern | mitarbeiter* | alle* | allen | jeder | jedem | jedes | anderer | anderen | andere nutzer | andere benutzer | andere | kollege* | kollegin* | teammitglied* | mitglieder | meine frau | mein mann | meine freundin | teilnehmer* | zuhorer* | zuschauer* | jemand | zu zweit | zwei leute | zu viert | mehrere personen | mehrere benutzer | zweite* benutzer | zweite* browser | zweite* bildschirm | anderen tabs | mehreren tabs
      | handy | auf jedem gerat | arbeitsplatzen | disponent* | beim kunden | bei mir | bearbeiter* | kuche | schuler* | leute | spieler* | mitspieler*`,
        fr: `visiteur* | tablette* | ecran* | telephone | agents | colocataire* | adversaire* | supporters | salle | second poste | autre poste | videoprojecteur | gens | cuisine | livreur | medecin* | infirmi* | encherisseur* | clients | arbitre | sa tablette | son ecran | mon ecran | mon cabinet | tout le monde | tous | toutes | les autres | autres utilisateurs | autre utilisateur | d autres utilisateurs | autres visiteurs | autres | collegue* | coequipier* | equipe | membres | ma femme | mon mari | ma copine | chez elle | chez lui | participant* | spectateur* | auditeur* | quelqu un | a deux | a quatre | plusieurs personnes | plusieurs utilisateurs | second utilisateur | second navigateur | deuxieme ecran | autres onglets | plusieurs onglets | chez le client | poste 2 | eleves | joueurs | les gens | lecteurs | deux navigateurs`,
        es: `visitante* | tableta* | pantalla* | telefono | movil | agentes | adversario* | aficionados | sala | proyector | otro dispositivo | companero de piso | cocina | camarero* | repartidor* | medico* | enfermer* | clientes | arbitro | en su pantalla | su movil | todos | todas | todo el mundo | los demas | las demas | otros | otras | otro usuario | otros usuarios | companero* | companera* | colega* | equipo | miembros | mi mujer | mi marido | mi esposa | participantes | asistentes | espectadores | alguien | los dos | entre varios | varias personas | varios usuarios | segundo usuario | segundo navegador | otras pestanas | varias pestanas | puesto 2 | otro puesto | alumnos | jugadores | la gente | lectores | al cliente | desaparecerle | operador* | dos navegadores`,
        pt: `visitante* | tablet* | tela | telas | celular | atendentes | adversario* | torcedores | salao | projetor | outro aparelho | outro dispositivo | cozinha | garcom | entregador* | medico* | enfermeir* | clientes | juiz | na tela deles | no celular | todo mundo | todos | todas | os outros | as outras | outros | outras | outro usuario | outros usuarios | os demais | demais | colega* | equipe | membros | minha esposa | meu marido | minha mulher | dela | dele | participantes | espectadores | plateia | alguem | varias pessoas | varios usuarios | segundo usuario | segundo navegador | outras abas | varias abas | balcao 2 | outro balcao | alunos | jogadores | leitores | para o cliente | despachante* | dois navegadores | pessoal`,
        zh: `访客 | 平板 | 屏幕 | 大屏 | 手机 | 客服 | 投影 | 室友 | 对手 | 球迷 | 作者们 | 家人 | 另一台 | 另一个人 | 人员 | 厨房 | 后厨 | 服务员 | 骑手 | 医生 | 护士 | 顾客 | 裁判 | 主持人 | 接单 | 彼此 | 所有人 | 其他人 | 其他用户 | 别人 | 他人 | 大家 | 每个人 | 同事 | 队友 | 成员 | 对方 | 老婆 | 老公 | 女朋友 | 她那边 | 他那边 | 参与者 | 观众 | 有人 | 多人 | 多个用户 | 两个人 | 第二个用户 | 第二个浏览器 | 另外两个 | 其他标签页 | 多标签页 | 所有终端 | 所有客户端 | 所有设备 | 另一端 | 桌面端 | 另一个设备 | 用户端 | 学生 | 玩家 | 调度员 | 四个人 | 诊室 | 客户端`,
    },
    fast: {
        en: `as they type | live | right then | in that moment | at that moment | just be there | minimal latency | with minimal delay | without lag | straight after | in no time | immediatly | simultaneously | within * second | in under * seconds | immediate | immediately | imediately | imediatly | instantly | instant | instantaneously | right away | straight away | straightaway | at once | the moment | the second | the instant | as soon as | without delay | within a second* | within seconds | in well under a second | in under a second | within * second or two | under a second | at the same moment | at the same time | in the blink of | in sync | in step | asap after | promptly | whenever | latency | as it happens | as they happen | in front of their eyes | happens | as they come | as results | as votes | as * answers come in | as new | while they are | then and there | on the fly | on the spot`,
        de: `in dem moment | in dem augenblick | wenn sie fallen | zur selben zeit | ohne wartezeit | in sekundenschnelle | auf der stelle | prompt | sofort* | unmittelbar | augenblicklich | umgehend | gleich | direkt | sobald | im selben moment | im gleichen moment | zeitgleich | gleichzeitig | synchron* | innerhalb von * sekunden | binnen einer sekunde | in unter * ms | verzogerungsfrei | ohne verzogerung | live | laufend | instant`,
        fr: `des qu | sitot | au moment ou | a l instant ou | instantane | sans delai | a la seconde | simultane | immediatement | instantanement | tout de suite | aussitot | sur le champ | dans la seconde | en une ou deux secondes | a l instant | des que | au meme moment | en meme temps | a la fois | sans delai | sans attendre | simultanement | au fur et a mesure | au fil | synchro* | direct | direct le | en moins de | lorsqu`,
        es: `apenas se | al mismo instante | en ese momento | en ese instante | nada mas | instantaneo | a la misma hora | inmediatamente | de inmediato | al instante | instantaneamente | enseguida | en seguida | al momento | al toque | en el acto | en cuanto | apenas | tan pronto como | en el momento en que | a la vez | al mismo tiempo | simultaneamente | sin demora | en un segundo | en uno o dos segundos | sync | sincroniza* | segun llegan | en menos de`,
        pt: `no momento que | no mesmo momento | na hora em que | naquele instante | instantaneo | tao logo | imediatamente | de imediato | instantaneamente | na hora | na mesma hora | no ato | assim que | logo que | no momento em que | no mesmo instante | ao mesmo tempo | junto com | simultaneamente | sem demora | em um segundo | em um ou dois segundos | sync | sincroniz* | conforme chegam | em menos de`,
        zh: `当场 | 当即 | 一秒钟 | 秒级 | 毫秒 | 刚 | 立刻 | 立即 | 马上 | 即刻 | 即时 | 第一时间 | 同时 | 同步 | 瞬间 | 随时 | 秒内 | 一两秒 | 一秒 | 及时 | 只要有人 | 一有`,
    },
    itself: {
        en: `continuously | continuous | keeps changing | automatic | automatic refresh | automatically | by itself | by themselves | on its own | on their own | on * side | keep itself | keep themselves | keeps itself | auto update* | auto refresh* | autorefresh* | auto sync* | dynamically | up to date | stay current | kept current | keep current | stays current | self updating | without her doing | without him doing | without doing anything | no action | come* in | come through | show* up | pop* up | slide in | turn* up | pick* up | follow`,
        de: `laufend | fortlaufend | kontinuierlich | permanent | automatisch* | von selbst | von selber | von allein* | von alleine | selbststandig | mitwachsen | nachziehen | auf dem laufenden | stets aktuell | immer aktuell | laufend aktuell* | auftauch* | hochzahl* | mitbeweg* | mitbekomm* | ankomm* | ohne zutun`,
        fr: `en continu | continuellement | en permanence | automatiquement | tout seul | toute seule | toutes seules | tous seuls | d elles memes | de lui meme | d elle meme | se tiennent a jour | a jour | sans rien faire | suivre | augmente | montent | avancer en meme temps | arriver`,
        es: `continuamente | constantemente | en continuo | automaticamente | actualiza* solo | actualisa solo | actualice solo | cambia* solo | aparezca* solo | aparec* solo | solo en el movil | aparecen solos | aparezcan solos | solos | solas | por si mismo | por si solo | al dia | se mantengan | sin hacer nada | tambien solas | vayan creciendo | subiera | moverse`,
        pt: `continuamente | constantemente | automaticamente | sozinho | sozinha | sozinhos | sozinhas | por conta propria | atualizados | sem eu fazer nada | sem fazer nada | acompanhar | crescendo | subir | se mover`,
        zh: `持续 | 实时地 | 一直变 | 自动 | 自己 | 自行 | 不断 | 跟着 | 随着 | 动态 | 主动 | 自动刷新 | 冒出来 | 持续`,
    },
    during: {
        en: `while the * is | while i read | while i am reading | while i m | as they type | while they type | while i have it open | while i m looking | while i am looking | while looking | while it is open | while reading | while i m reading | while typing | while they are | while being | while they re | while it runs | while the * is running | while editing | as it is happening | as they are produced | as they are generated | as they arrive | as the driver | as pupils | as people | as the market | during the | while a page is open | while the page is open | leaves it open | leave the page open | list is open`,
        de: `wahrend * offen | wahrend ich | wahrend sie | wahrend der laufenden | wahrenddessen | wahrend | laufenden`,
        fr: `pendant que | pendant qu | au fur et a mesure | tandis que | sous les yeux | en cours de`,
        es: `mientras | sobre la marcha | a medida que | segun van | durante`,
        pt: `enquanto | a medida que | conforme | durante`,
        zh: `的时候 | 过程中 | 期间 | 进行中 | 开着`,
    },
    see: {
        en: `ticked up | ticks up | goes up | scrolls | scroll | start on all | on all devices | on all participants devices | participants devices | on everyone s | on every device | on every screen | runs along | pop | pops | pop onto | onto my screen | be there | told | shows up | turns | flip | flips | lights up | be informed | reach | popping up | hear about | gone | refreshed | see | sees | saw | seen | visible | show | shows | shown | appear* | display* | reflect* | reflected | know | knows | notice | notices | find out | learn about | delivered | arrive* | reaches | receive* | get the | vanish* | disappear* | turn grey | turn gray | go down | to drop | drops | go up | went up | change in front | move | glide | grow* | tick | watch | viewing | looking at | stare`,
        de: `hochgeht | hochgehen | mitlaufen | loslaufen | bei allen | bei jedem | auf allen geraten | mitwandern | springt um | aufleuchten | dargestellt | darstellen | einblenden | eingeblendet | rot werden | als belegt | zu sehen | merken | bekommen | seh* | sieht | sichtbar | anzeig* | zeigt | zeigen | angezeigt | erschein* | auftauch* | taucht | verschwind* | mitbekomm* | ankommen | kommt an | erfahr* | grau werden | grau | sinken | wachsen | mitteilen | zusehen | mitverfolgen | bescheid`,
        fr: `chez tous | chez chacun | sur tous les | monte | monter | defile | defiler | sur chaque | passer | passe en | devenir | s allumer | montrer | apprendre | refleter | se refleter | voir | voit | voient | voie | voient | visible* | affich* | apparai* | apparait | disparai* | montr* | recoi* | devenir grise | baisser | bouge* | evoluer | avancer | s en apercoit | apercoi*`,
        es: `en los dispositivos | en todos los | subiera | subir | avance | arrancar | en cada dispositivo | verla | verlos | verlas | salga | ponerse | reflej* | saber | ver | ve | ven | vea | vean | verse | verlo | vieran | visible* | mostr* | muestr* | aparec* | aparez* | desaparec* | reciba* | recibi* | salir | enter* | llegue* | gris | bajar | avanza`,
        pt: `nos aparelhos | em todos os | subir | sobe | comecar | andar | em cada aparelho | ve la | ve lo | fica | ficar | refletir | refletid* | saber | ver | ve | veem | veja | vejam | vissem | visivel | mostr* | aparec* | apareca* | sumir | receb* | chegu* | cheg* | percebe* | cinza | cair | exib*`,
        zh: `涨 | 滚动 | 的设备 | 开始 | 变成 | 占用 | 呈现 | 提示 | 反应 | 看到 | 看见 | 显示 | 出现 | 消失 | 收到 | 可见 | 变灰 | 知道 | 发现 | 反映 | 体现 | 查看 | 移动 | 减少 | 增长 | 展示`,
    },
    change: {
        en: `counter | count | timer | values | chart | transcript | cancelled | alert* | adds a * | adds an * | reply | replies | price* | banner | announcement* | new job* | goals | events | tasks | chore | appointment* | marks | bookmarks | stock | table | ticks | change | changes | changed | change* made | update | updates | updated | updating | edit | edits | message* | comment* | move | moved | status | order* | booking* | booked | bid | bids | votes | answers | scores | score | position | progress | numbers | count | new ticket* | card* | item* | list | notification* | result* | prices | additions | removals | locked | assignment`,
        de: `stimmen | stimmenzahl | zahler | timer | werte | diagramm | kurse | tore | tisch | termin* | alarm* | preise | auftrage | spielstand | anderung* | geandert* | andere ich | anderst | aktualisier* | aktualisirt | nachricht* | kommentar* | status* | bestellung* | buchung* | gebot* | antwort* | stand | position | fortschritt | zahl* | karte* | eintrag* | punkt | bestand | ticket* | belegung | gesperrt`,
        fr: `nombre de | minuteur | mesures | courbe | compteur | cours | buts | table | rendez vous | alerte* | prix | changement* | change | modification* | modifie | mise* a jour | met a jour | message* | commentaire* | statut* | commande* | reservation* | offre* | reponse* | chiffre* | position | progression | carte* | compteur | stock | quantite | place | score | verrouillee`,
        es: `numero de | temporizador | lecturas | grafica | precios | goles | mesa | cita | citas | alerta* | cotizaciones | cambio* | cambia* | cambio | actualiz* | mensaje* | comentario* | estado* | pedido* | reserva* | puja* | respuesta* | numero* | posicion | progreso | tarjeta* | contador | cantidad | butaca | marcador | bloquead*`,
        pt: `numero de | cronometro | leituras | grafico | precos | gols | mesa | compromisso* | alerta* | cotacoes | mudanca* | mudam | mudar | muda | alterac* | atualiz* | mensage* | comentario* | status | pedido* | reserva* | lance* | resposta* | numero* | posicao | andamento | cartao | cartoes | contador | quantidade | poltrona | placar | bloquead*`,
        zh: `票数 | 计时 | 曲线 | 价格 | 进球 | 桌子 | 会议 | 日程 | 告警 | 任务 | 变动 | 变化 | 变更 | 修改 | 更新 | 消息 | 评论 | 状态 | 订单 | 预订 | 出价 | 作答 | 数字 | 位置 | 进度 | 卡片 | 数据 | 库存 | 数量 | 比分 | 锁定 | 名称`,
    },
    handsFree: {
        en: `without refreshing | without reloading | without a refresh | without a reload | without page refresh | without page reload | without swiping | doing anything | without doing anything | without having to do anything | without any action | no action needed | without touching | no clicks | without her doing anything | without him doing anything`,
        de: `ohne aktualisieren | ohne zu aktualisieren | ohne manuelles | etwas macht | etwas tut | ohne klick | ohne eingriff | ohne etwas zu tun | ohne dass ich etwas tun muss | ohne zutun | ohne dass jemand etwas`,
        fr: `sans actualiser | sans devoir actualiser | sans avoir a actualiser | sans rafraichir | quoi que ce soit a faire | sans cliquer | sans rien faire | sans aucune action | sans intervention`,
        es: `sin actualizar | sin refrescar | sin recargar | haga nada | hacer nada | sin hacer nada | sin tocar nada | sin que nadie`,
        pt: `sem atualizar | sem recarregar | fazer nada | faca nada | sem dar f5 | sem fazer nada | sem eu fazer nada | sem tocar em nada | sem ninguem`,
        zh: `不刷新 | 无需刷新 | 不用刷新 | 不需要刷新 | 免刷新 | 任何操作 | 不需要任何操作 | 无需操作 | 不用操作 | 无需任何操作`,
    },
    reload: {
        en: `reload* | re load* | refresh* | hit f5 | press f5 | f5 | page refresh* | leave the page and come back | leave and enter again | come back to the page | load the slide again | pull to refresh | pulls to refresh | reopen | navigate to another page | navigation | checking back | check back`,
        de: `neu lad* | neu zu laden | neuzuladen | neulad* | neu lad | neu geladen | lade* die seite neu | seite neu | f5 | seite neu offnen | seitenwechsel | seite wechseln | nachsten klick | auf aktualisieren | refresh* | reload* | neu offnen | pull to refresh | ladt neu`,
        fr: `recharg* | rafraichi* | actualiser la page | actualiser | f5 | rouvrant la page | rouvrir la page | changer de page | changeant d ecran | revenir verifier | refresh | tirer vers le bas`,
        es: `recarg* | refresc* | actualizar la pagina | pulsar actualizar | pulsan f5 | f5 | dar a f5 | darle a f5 | vuelven a abrir | volver a abrir | cambiar de pagina | cambia de pantalla | volver a mirar | pull to refresh | refresh`,
        pt: `recarreg* | atualizar a pagina | clicar em atualizar | dar f5 | apertar f5 | aperta f5 | f5 | refresh | abrem a pagina de novo | abrir de novo | trocar de pagina | trocar de tela | voltar e conferir | puxar para baixo | puxar pra baixo`,
        zh: `刷新 | 重新加载 | 重新打开 | f5 | 重载 | 下拉刷新 | 切换页面 | 换页 | 点刷新 | 手动刷新`,
    },
    without: {
        en: `no | without | no need to | no need for | not need to | don t need to | doesn t need to | not have to | don t have to | doesn t have to | instead of | rather than | no reload | no refresh | no longer have to | no button to press | no manual | get rid of | not to press | don t want to press | not to | didn t have to`,
        de: `ohne | ohne dass | statt | anstatt | nicht erst | nicht mehr | keiner | nicht jedes mal | muss niemand`,
        fr: `sans | sans avoir a | plus besoin | au lieu de | plutot que | plutot que de | sans devoir | eviter de`,
        es: `sin | sin tener que | sin necesidad de | en vez de | en lugar de | evitar`,
        pt: `sem | sem precisar | sem ter que | em vez de | ao inves de | no lugar de | evitar`,
        zh: `无需 | 不用 | 不需要 | 不必 | 免 | 而不是 | 避免 | 不要再用 | 不再需要 | 无须`,
    },
    must: {
        en: `have to | has to | had to | need to | needs to | must | until | only after | not until | unless | only when | only find out when | press f5 | keep hammering | keeps hammering | keep hitting | keep pressing | keep refreshing | constant refreshing | constantly | every time | after f5 | manually | someone has to | somebody refreshes`,
        de: `muss | mussen | erst | erst nach | erst wenn | bis | jedes mal | standig | standig auf | immer wieder | manuell | nur wenn | druckt | drucken`,
        fr: `il faut | faut | oblige* | doit | dois | devoir | jusqu | qu en | seulement apres | a chaque fois | sans arret | tant que | appuie sur | appuyer sur | manuellement`,
        es: `hay que | tengo que | tiene que | tenemos que | hasta que | solo despues | cada vez | una y otra vez | cada rato | pulsan | manualmente`,
        pt: `preciso | e preciso | precisa | precisam | tenho que | tem que | so veem quando | ate | so depois | toda vez | toda hora | aperta | manualmente`,
        zh: `必须 | 需要 | 才能 | 才会 | 要手动 | 每次 | 一直 | 之后才 | 只能 | 手动 | 还得`,
    },
    polling: {
        any: `poll | polls | polling | meta refresh | setinterval | useinterval | refetch*`,
        fr: `interroge* le serveur | scrutation`,
        zh: `轮询`,
    },
    stale: {
        en: `do not see | does not see | cannot see | can t see | cannot be seen | can t be seen | without noticing | stale | outdated | out of date | out of sync | old state | old value* | old column | old name | frozen | from ten minutes ago | overwrite* | whoever saves last | twice because | still see | still show* | keeps the old | keep the old | not updating | doesn t update | don t update | don t show | doesn t show | don t see | doesn t notice | not notice | don t get to see | never updates | same shelf | nobody knows`,
        de: `veraltet* | alten stand | alte stand | uberschreib* | nicht aktuell | zahlen vom | zehn minuten alt | noch den alten | sieht * nicht | sehe ich erst | merkt niemand | ohne es zu merken | bleibt * stehen | per zufall`,
        fr: `obsolete* | perime* | pas a jour | ecrase* | fige* | ancien nom | chiffres du matin | date de dix minutes | ne voit pas | ne le voient | n est pas vue | ne bouge pas | par hasard`,
        es: `desactualizad* | obsolet* | pisa lo | sobrescrib* | nombre viejo | parado | quieto | hace diez minutos | no se ve | no ve la | no lo ven | no se entera | de casualidad`,
        pt: `desatualizad* | obsolet* | sobrescrev* | apaga o dos | nome antigo | parado | dez minutos atras | nao aparece | nao ve o | por acaso | so percebe`,
        zh: `过时 | 过期数据 | 旧的 | 旧数据 | 覆盖 | 不更新 | 没有更新 | 看不到 | 不动 | 还是早上 | 十分钟以前 | 不同步 | 没有消失 | 碰巧`,
    },
};

;// CONCATENATED MODULE: ./lib/trigger/mention-words.js


/**
 * Phrases by what they say and by language, separated by `|`; `*` stands for any ending of a word. Of phrases that
 * begin at the same place the longest counts, so "real time clock" hides "real time". Case, accents, hyphens and the
 * traditional forms of Chinese characters make no difference.
 */
const MENTION_WORDS = { ...TOPIC_WORDS, ...STANCE_WORDS };

;// CONCATENATED MODULE: ./lib/trigger/detect-mention-marks.js


/** The longest phrase that begins at each word. Only a decoy hides the phrases inside it. */
function findMarks(text) {
    const words = normaliseWords(text);
    const found = [];
    let position = 0;
    let at = 0;
    while (position < words.length) {
        const match = longestAt(words, position);
        const end = match?.marks.has('decoy') === true ? match.end : nextStart(words, position);
        for (const mark of match?.marks ?? [])
            found.push({ mark, words: words.slice(position, match?.end), at });
        at += width(words, position, end);
        position = end;
        while (words.charAt(position) === ' ')
            position += 1;
    }
    return found;
}
function width(words, start, end) {
    let sum = 1;
    for (let index = start; index < end; index += 1)
        sum += isHan(words.charAt(index)) ? 3 : 1;
    return sum;
}
/** Chinese has no spaces: every character may begin a phrase. */
function nextStart(words, position) {
    if (isHan(words.charAt(position)))
        return position + 1;
    let end = position + 1;
    while (end < words.length && words.charAt(end) !== ' ' && !isHan(words.charAt(end)))
        end += 1;
    return end;
}
function createNode() {
    return { next: new Map(), anyEnding: undefined, marks: new Set() };
}
/** Built when the first text is read: most runs never read one. */
let phrases;
function buildPhrases() {
    const root = createNode();
    for (const [mark, languages] of Object.entries(MENTION_WORDS)) {
        for (const phrase of Object.values(languages).flatMap((list) => list.split('|'))) {
            addPhrase(root, normalisePhrase(phrase), mark);
        }
    }
    return root;
}
function addPhrase(root, phrase, mark) {
    let node = root;
    for (const character of phrase) {
        const known = character === '*' ? node.anyEnding : node.next.get(character);
        const child = known ?? createNode();
        if (character === '*')
            node.anyEnding = child;
        else
            node.next.set(character, child);
        node = child;
    }
    if (node !== root)
        node.marks.add(mark);
}
function longestAt(words, start) {
    return walk((phrases ??= buildPhrases()), words, start);
}
/** As deep as the longest phrase; `*` takes the rest of one word, so a text cannot make it longer. */
function walk(node, words, position) {
    const here = node.marks.size > 0 && endsWord(words, position) ? { end: position, marks: node.marks } : undefined;
    const child = node.next.get(words.charAt(position));
    const exact = child === undefined ? undefined : walk(child, words, position + 1);
    const ending = node.anyEnding === undefined ? undefined : walk(node.anyEnding, words, wordEnd(words, position));
    return longer(longer(here, exact), ending);
}
function longer(one, other) {
    if (one === undefined || other === undefined)
        return one ?? other;
    if (one.end !== other.end)
        return one.end > other.end ? one : other;
    return { end: one.end, marks: new Set([...one.marks, ...other.marks]) };
}
function endsWord(words, position) {
    const next = words.charAt(position);
    return next === '' || next === ' ' || isHan(next) || isHan(words.charAt(position - 1));
}
const LONGEST_WORD = 40;
function wordEnd(words, position) {
    let end = position;
    while (end - position < LONGEST_WORD && end < words.length && words.charAt(end) !== ' ' && !isHan(words.charAt(end)))
        end += 1;
    return end;
}

;// CONCATENATED MODULE: ./lib/trigger/mention-weights.js
/** A text is a mention from this sum on. */
const MENTION_THRESHOLD = 3.5;
/** What each observation adds, and the words for it. Set without looking at the errors of the held-out half. */
const MENTION_WEIGHTS = {
    transport: { weight: 3, says: 'names a way to push to clients' },
    realtime: { weight: 3, says: 'says real-time' },
    together: { weight: 3, says: 'describes several people working on the same thing' },
    presence: { weight: 3, says: 'describes who is there or typing' },
    notify: { weight: 3, says: 'asks for a notice that arrives by itself' },
    sharedChange: { weight: 3, says: 'describes what others see, and how soon' },
    selfUpdate: { weight: 2, says: 'describes a view that keeps itself current' },
    promptChange: { weight: 1, says: 'describes a change that shows at once' },
    whileWatching: { weight: 1.5, says: 'describes what happens while somebody is looking' },
    handsFree: { weight: 3, says: 'asks that nobody has to do anything for it' },
    withoutReload: { weight: 2.5, says: 'asks for it without reloading' },
    mustReload: { weight: 1, says: 'complains that one has to reload' },
    othersReload: { weight: 2, says: 'complains that others have to reload' },
    polling: { weight: 2, says: 'wants to get away from polling' },
    staleForOthers: { weight: 2, says: 'complains of what others see being out of date' },
    someDesign: { weight: 1, says: 'speaks of connections and events' },
    muchDesign: { weight: 2, says: 'designs connections and events' },
    request: { weight: 1, says: 'asks for something' },
    strongRequest: { weight: 1, says: 'asks for it more than once' },
    title: { weight: 1, says: 'has it in its title' },
    opensThread: { weight: 0.5, says: 'opens the thread' },
    topicOfThread: { weight: 0.5, says: 'stands in a thread about it' },
    unbuilt: { weight: 3, says: 'says that it does not exist yet' },
    bot: { weight: -20, says: 'comes from a bot' },
    closing: { weight: -5, says: 'says that it is there already, or closes the thread' },
    declined: { weight: -4, says: 'declines it' },
    bug: { weight: -1.5, says: 'reports a fault' },
    manyBugs: { weight: -2, says: 'reports a fault in detail' },
    faultTitle: { weight: -1.5, says: 'has a fault in its title' },
    regression: { weight: -1.5, says: 'says that it worked before' },
    trace: { weight: -2, says: 'shows a stack trace or a log' },
    dependency: { weight: -5, says: 'is about a dependency' },
    pipeline: { weight: -4, says: 'is about builds and checks' },
    review: { weight: -3, says: 'comments on lines of code' },
    release: { weight: -6, says: 'tells what was released' },
    implemented: { weight: -5, says: 'describes finished work' },
    removal: { weight: -5, says: 'wants it removed' },
    question: { weight: -4, says: 'asks how something works' },
    own: { weight: -2, says: "is about one person's own view" },
    manual: { weight: -2.5, says: 'is about the documentation' },
    slowness: { weight: -3, says: 'is about slowness' },
    tooling: { weight: -4, says: 'is about development tools' },
    thanks: { weight: -2, says: 'thanks or offers help' },
    spam: { weight: -8, says: 'is advertising' },
    decoy: { weight: -2, says: 'means something else by the same words' },
};

;// CONCATENATED MODULE: ./lib/trigger/detect-mention-features.js


function observe(post) {
    const title = findMarks(post.title);
    const sentences = post.own.sentences.map(findMarks);
    const said = post.opensThread ? [title, ...sentences] : sentences;
    const topic = bestTopic(sentences, post.opensThread ? title : []);
    return [...topic, ...observeStance(said.flat(), topic.length > 0), ...observeShape(post, title)];
}
/** Sentences in a row in which the pieces of one wish must stand together. */
const SPAN = 4;
/** More sentences than this with something to them are a document, not a wish. */
const MOST_STARTS = 100;
function bestTopic(sentences, title) {
    let best = observeTopic([title]);
    const starts = sentences.flatMap((found, start) => (found.length > 0 ? [start] : [])).slice(0, MOST_STARTS);
    for (const start of starts) {
        const observations = observeTopic([title, ...sentences.slice(start, start + SPAN)]);
        if (sumOf(observations) > sumOf(best))
            best = observations;
    }
    return best;
}
function sumOf(observations) {
    return observations.reduce((sum, { feature }) => sum + MENTION_WEIGHTS[feature].weight, 0);
}
function observeTopic(sentences) {
    const found = sentences.flat();
    const words = (mark) => distinct(found.filter((one) => one.mark === mark));
    const named = NAMED.map((mark) => ({ feature: mark, words: words(mark) })).filter((observation) => observation.words.length > 0);
    const reload = observeReload(sentences, words('others'));
    const noReload = reload.some(({ feature }) => feature === 'withoutReload');
    return [...named, ...observeChange(sentences, words, noReload), ...reload, ...observeDesign(words('design'))];
}
const NAMED = ['transport', 'realtime', 'together', 'presence', 'notify', 'polling', 'handsFree'];
const TOPICS = new Set(NAMED);
function distinct(found) {
    return [...new Set(found.map((one) => one.words))];
}
/** What is seen, by whom, how soon. Speed belongs to what changes only within one sentence. */
function observeChange(sentences, words, noReload) {
    const first = (...marks) => marks.flatMap((mark) => words(mark).slice(0, 1));
    const has = (mark) => words(mark).length > 0;
    const meet = (left, right) => sentences.some((sentence) => holds(sentence, left) && holds(sentence, right));
    const found = [];
    const soon = noReload || has('handsFree') || meet(['see', 'change'], ['fast', 'itself', 'during']);
    if (soon && has('others') && (has('see') || has('change')))
        found.push({ feature: 'sharedChange', words: first('others', 'see', 'fast', 'itself') });
    if (meet(['change'], ['itself']))
        found.push({ feature: 'selfUpdate', words: first('change', 'itself') });
    if (meet(['see'], ['fast']))
        found.push({ feature: 'promptChange', words: first('see', 'fast') });
    if (meet(['see', 'change'], ['during']))
        found.push({ feature: 'whileWatching', words: first('during', 'see') });
    if (has('stale') && has('others'))
        found.push({ feature: 'staleForOthers', words: first('stale', 'others') });
    return found;
}
function holds(sentence, marks) {
    return sentence.some(({ mark }) => marks.includes(mark));
}
function observeReload(sentences, others) {
    const without = sentences.flatMap((sentence) => pairs(sentence, { first: 'without', second: 'reload', before: 0 })).slice(0, 1);
    const must = sentences.flatMap((sentence) => pairs(sentence, { first: 'must', second: 'reload', before: NEAR })).slice(0, 1);
    return [
        ...without.map((words) => ({ feature: 'withoutReload', words })),
        ...must.map((words) => ({ feature: 'mustReload', words })),
        ...must
            .filter(() => others.length > 0)
            .map((words) => ({ feature: 'othersReload', words: [...words, ...others.slice(0, 1)] })),
    ];
}
const NEAR = 60;
/** Two marks within a few words of each other. */
function pairs(sentence, { first, second, before }) {
    const seconds = sentence.filter(({ mark }) => mark === second);
    return sentence
        .filter(({ mark }) => mark === first)
        .flatMap((left) => {
        const right = seconds.find(({ at }) => at - left.at <= NEAR && left.at - at <= before);
        return right === undefined ? [] : [[left.words, right.words]];
    });
}
function observeDesign(words) {
    const found = [];
    if (words.length >= 2)
        found.push({ feature: 'someDesign', words: words.slice(0, 3) });
    if (words.length >= 4)
        found.push({ feature: 'muchDesign', words: words.slice(3, 6) });
    return found;
}
const STANCES = [
    'unbuilt',
    'closing',
    'declined',
    'bug',
    'regression',
    'dependency',
    'pipeline',
    'review',
    'release',
    'implemented',
    'removal',
    'question',
    'own',
    'manual',
    'slowness',
    'tooling',
    'thanks',
    'spam',
    'decoy',
];
/** What the text wants with its topic. Without a topic there is nothing to want. */
function observeStance(said, hasTopic) {
    if (!hasTopic)
        return [];
    const words = (mark) => distinct(said.filter((one) => one.mark === mark));
    const stances = STANCES.map((mark) => ({ feature: mark, words: words(mark) }));
    const requests = words('request');
    stances.push({ feature: 'request', words: requests.slice(0, 2) }, { feature: 'strongRequest', words: requests.slice(2, 4) });
    stances.push({ feature: 'manyBugs', words: words('bug').slice(2) });
    return stances.filter((stance) => stance.words.length > 0);
}
function observeShape({ own, opensThread, fromBot }, title) {
    const shapes = [];
    const topical = title.some(({ mark }) => TOPICS.has(mark));
    if (opensThread)
        shapes.push({ feature: 'opensThread', words: [] });
    if (opensThread && topical)
        shapes.push({ feature: 'title', words: [] });
    if (!opensThread && topical)
        shapes.push({ feature: 'topicOfThread', words: [] });
    const faults = distinct(title.filter(({ mark }) => mark === 'bug'));
    if (opensThread && faults.length > 0)
        shapes.push({ feature: 'faultTitle', words: faults });
    if (fromBot)
        shapes.push({ feature: 'bot', words: [] });
    if (own.traceLines > 0)
        shapes.push({ feature: 'trace', words: [] });
    if (own.versionSteps > 0)
        shapes.push({ feature: 'dependency', words: ['a version step'] });
    return shapes;
}

;// CONCATENATED MODULE: ./lib/trigger/remove-hidden.js
/** Removes invisible characters, then HTML comments to a fixed point in one pass. An unterminated comment hides to the end. */
function removeHidden(text, removed) {
    return removeComments(removeInvisible(text, removed), removed);
}
const INVISIBLE = /\u034F|[\p{Cc}\p{Cf}\p{Co}\p{Cn}\p{Cs}\u115F\u1160\u17B4\u17B5\u180B-\u180F\u2028\u2029\u3164\uFFA0]|[\uFE00-\uFE0F]|[\u{E0100}-\u{E01EF}]/gu;
const EMOJI_BEFORE = /[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F0-9#*]$/u;
const EMOJI_AFTER = /^\p{Extended_Pictographic}/u;
function removeInvisible(text, removed) {
    return text.replace(INVISIBLE, (character, offset) => {
        if (character === '\n' || character === '\t')
            return character;
        if (joinsEmoji(character, text, offset))
            return character;
        removed.add('invisible characters');
        return '';
    });
}
/** The joiner between two emoji and the selector behind one are part of what is seen. */
function joinsEmoji(character, text, offset) {
    if (character !== '\u200D' && character !== '\uFE0F')
        return false;
    const before = text.slice(Math.max(0, offset - 2), offset);
    if (character === '\uFE0F')
        return EMOJI_BEFORE.test(before) && !before.endsWith('\uFE0F');
    return EMOJI_BEFORE.test(before) && EMOJI_AFTER.test(text.slice(offset + 1, offset + 3));
}
/**
 * What is kept grows character by character and its tail is looked at, so an opener that only comes together once an
 * inner comment is gone is found in the same pass.
 */
function removeComments(text, removed) {
    if (!text.includes('<!'))
        return text;
    const kept = [];
    for (let position = 0; position < text.length; position += 1) {
        kept.push(text.charAt(position));
        if (!endsWithOpener(kept))
            continue;
        kept.length -= 4;
        removed.add('HTML comments');
        const end = commentEnd(text, position + 1);
        if (end === -1)
            break;
        position = end - 1;
    }
    return kept.join('');
}
function endsWithOpener(kept) {
    return kept.at(-1) === '-' && kept.at(-2) === '-' && kept.at(-3) === '!' && kept.at(-4) === '<';
}
/** Position behind the comment whose opener ends at `start`; `<!-->` and `<!--->` are complete. */
function commentEnd(text, start) {
    if (text.startsWith('>', start))
        return start + 1;
    if (text.startsWith('->', start))
        return start + 2;
    const end = text.indexOf('-->', start);
    return end === -1 ? -1 : end + 3;
}

;// CONCATENATED MODULE: ./lib/trigger/detect-mention-text.js

/** Drops what is hidden, quoted, code, folded away or a log; what is left, as sentences. */
function readOwnWords(body) {
    const lines = proseLines(shownText(body).split('\n'));
    const prose = lines.filter((line) => !TRACE.test(line));
    const text = cut(prose.join('\n'));
    return {
        sentences: splitSentences(plainText(text)),
        traceLines: lines.length - prose.length,
        versionSteps: (text.match(VERSION_STEP) ?? []).length,
    };
}
/** Line ends travel as a visible sign: each would cost `removeHidden` a call. */
function shownText(body) {
    const lines = body.slice(0, MOST_CHARACTERS).replaceAll(/\r\n?|\n/g, '¶');
    return removeHidden(lines, new Set()).replaceAll('¶', '\n');
}
/** GitHub allows no longer bodies. */
const MOST_CHARACTERS = 65_536;
/** A request is made in the first pages or not at all. */
const MOST_PROSE = 6000;
const MOST_LINES = 300;
const LONGEST_SENTENCE = 600;
const TRACE = /^\s*(?:at \S.{0,200}[:)(]|File ".{0,200}", line \d|Traceback |Caused by:|(?:Uncaught |Unhandled rejection )?\w{0,40}(?:Error|Exception): |\[?\d{4}-\d\d-\d\d[T ]\d\d:|\d\d:\d\d:\d\d)/;
const VERSION_STEP = /\bv?\d{1,4}\.\d{1,4}(?:\.\d{1,4})?\s{0,3}(?:->|→|to|auf|à|a|para|到)\s{0,3}v?\d{1,4}\.\d{1,4}|\bv\d{1,4}\s{1,3}to\s{1,3}v\d/g;
function cut(text) {
    return text.length > MOST_PROSE ? text.slice(0, MOST_PROSE) : text;
}
function proseLines(lines) {
    const kept = [];
    let fence = '';
    let folded = false;
    for (const line of lines) {
        const start = line.trimStart().slice(0, 9).toLowerCase();
        const opening = start.startsWith('```') || start.startsWith('~~~') ? start.slice(0, 3) : '';
        if (fence !== '')
            fence = opening === fence ? '' : fence;
        else if (opening !== '')
            fence = opening;
        else if (folded || start.startsWith('<details'))
            folded = !line.includes('</details');
        else if (start !== '' && !start.startsWith('>'))
            kept.push(line);
        if (kept.length >= MOST_LINES)
            break;
    }
    return kept;
}
function plainText(text) {
    return text
        .replaceAll(/!\[[^[\]\n]{0,100}\](?:\([^()\n]{0,200}\))?/g, ' ')
        .replaceAll(/\]\([^()\n]{0,300}\)/g, '] ')
        .replaceAll(/https?:\/\/\S{1,300}/g, ' ')
        .replaceAll(/`[^`\n]{0,120}`/g, (code) => (CALL.test(code) ? ' ' : code))
        .replaceAll(/<[^<>\n]{0,200}>/g, ' ')
        .replaceAll(/(?<![\p{L}\p{N}])@[\w-]{1,39}/gu, ' ');
}
/** Code between single ticks that is more than a name. */
const CALL = /[({;=\s]/;
function splitSentences(text) {
    return text
        .split(/(?<=[.!?])\s|[\n。！？；]/u)
        .map((sentence) => sentence.trim().slice(0, LONGEST_SENTENCE))
        .filter((sentence) => sentence !== '')
        .slice(0, MOST_LINES);
}

;// CONCATENATED MODULE: ./lib/trigger/detect-mention.js



/** Whether a text asks for or designs real-time behaviour. Linear in its length; the same text always gets the same answer. */
function detectMention(text) {
    const observations = observe({
        title: text.title.slice(0, LONGEST_TITLE),
        own: readOwnWords(text.body),
        opensThread: !text.where.includes('comment') && !text.where.includes('review'),
        fromBot: text.authorType.toLowerCase() === 'bot',
    });
    const score = Math.round(sumOf(observations) * 10) / 10;
    return { verdict: score >= MENTION_THRESHOLD, score, reasons: observations.toSorted(byWeight).map(reason) };
}
const LONGEST_TITLE = 300;
function byWeight(left, right) {
    return Math.abs(MENTION_WEIGHTS[right.feature].weight) - Math.abs(MENTION_WEIGHTS[left.feature].weight);
}
function reason({ feature, words }) {
    const { weight, says } = MENTION_WEIGHTS[feature];
    const quoted = words.slice(0, 3).map((word) => `"${word.slice(0, 40)}"`);
    const sign = weight > 0 ? `+${weight}` : String(weight);
    return quoted.length === 0 ? `${says} (${sign})` : `${says}: ${quoted.join(', ')} (${sign})`;
}

// EXTERNAL MODULE: ./lib/commands/print.js
var print = __webpack_require__(8173);
;// CONCATENATED MODULE: ./lib/commands/mention.js





const textSchema = schemas/* array */.YOg(schemas/* object */.Ikc({
    id: schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* number */.aig()]),
    where: schemas/* string */.YjP(),
    title: schemas/* string */.YjP(),
    body: schemas/* string */.YjP(),
    authorType: schemas/* string */.YjP(),
}));
function readTexts(path) {
    try {
        return textSchema.parse(JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8')));
    }
    catch (cause) {
        const reason = cause instanceof errors/* ZodError */.G ? core_errors/* prettifyError */.S1(cause) : cause instanceof Error ? cause.message : String(cause);
        throw new outcome/* InputFault */.H5([`Cannot read texts from ${path}: ${reason}\nExpected a JSON list of {id, where, title, body, authorType}.`], { cause });
    }
}
/** Which texts ask for real-time behaviour, and why. */
function showMentions(options) {
    const verdicts = readTexts(options.file).map((text) => ({ id: text.id, ...detectMention(text) }));
    if (options.json)
        return (0,print/* print */.y)(JSON.stringify(verdicts, undefined, 2));
    for (const { id, verdict, score, reasons } of verdicts)
        (0,print/* print */.y)(`${verdict ? 'yes' : 'no '}  ${score.toFixed(1)}  ${id}  ${reasons.join('; ')}`);
}


/***/ }),

/***/ 3259:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H5: () => (/* binding */ InputFault),
/* harmony export */   QS: () => (/* binding */ ModelFault),
/* harmony export */   lt: () => (/* binding */ RepositoryFault)
/* harmony export */ });
/* unused harmony exports isBad, ForgeFault */
function isBad(outcome) {
    if (outcome.kind === 'swept')
        return outcome.planned.some(({ conclusion }) => isBadEnd(conclusion));
    return isBadEnd(outcome.kind);
}
function isBadEnd(kind) {
    return kind === 'failed' || kind === 'unsound' || kind === 'stopped';
}
/** An input, an option or an event payload is not what it should be. The message is for the person who set it. */
class InputFault extends Error {
    name = 'InputFault';
    problems;
    constructor(problems, facts = {}) {
        super(problems.join('\n'), facts);
        this.problems = problems;
    }
}
/** GitHub answered in a way that ends the run. */
class ForgeFault extends Error {
    name = 'ForgeFault';
    status;
    requestId;
    constructor(message, facts = {}) {
        super(message, facts);
        this.status = facts.status;
        this.requestId = facts.requestId;
    }
}
/** The model could not be reached, refused, or answered in a way that ends the run. */
class ModelFault extends Error {
    name = 'ModelFault';
    status;
    type;
    requestId;
    /** What was spent until then. */
    usage;
    constructor(message, facts = {}) {
        super(message, facts);
        this.usage = facts.usage;
        this.status = facts.status;
        this.type = facts.type;
        this.requestId = facts.requestId;
    }
}
/** The repository's files could not be read. */
class RepositoryFault extends Error {
    name = 'RepositoryFault';
}


/***/ })

};
