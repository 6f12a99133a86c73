/** Phrases that say what a text is about: what is seen, by whom, how soon. Format: `MENTION_WORDS`. */
export const TOPIC_WORDS = {
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
} as const;
