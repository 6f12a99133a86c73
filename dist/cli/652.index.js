export const id = 652;
export const ids = [652];
export const modules = {

/***/ 1652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  showProfile: () => (/* binding */ showProfile)
});

// EXTERNAL MODULE: ./lib/edges/read-work-tree.js + 11 modules
var read_work_tree = __webpack_require__(4634);
;// CONCATENATED MODULE: ./lib/profile/describe-profile.js
/** How many items of one kind are worth a reader's time; the rest is counted. */
const MOST = { dependencies: 60, routes: 80, models: 50, events: 60, facts: 30, sites: 12 };
/** The profile as compact text, every fact with its place. */
function describeProfile(profile) {
    const { topology } = profile;
    const sections = [
        section('Languages', [profile.languages.map(({ name, files }) => `${name} ${files}`).join(', ')]),
        section('Package managers', profile.packageManagers.map(describeFact)),
        section('Workspaces', limit(profile.workspaces.map(describeWorkspace), MOST.facts)),
        section('Frameworks', profile.frameworks.map((one) => `${versioned(one)} (${one.side}${inWorkspace(one.workspace)}) ${one.where}`)),
        section('Server entries', limit(profile.serverEntries.map(describeFact), MOST.facts)),
        section('Client entries', limit(profile.clientEntries.map(describeFact), MOST.facts)),
        section('Routes', limit(profile.routes.map(describeRoute), MOST.routes)),
        section('Data models', limit(profile.models.map(({ name, fields, where }) => `${name} { ${fields.join(', ')} } ${where}`), MOST.models)),
        section('Authentication', limit(profile.auth.map(describeAuth), MOST.facts)),
        section('Validation', profile.validation.map(describeFact)),
        section('Client state', profile.clientState.map(describeFact)),
        section('Storage', profile.storage.map(describeFact)),
        section('Tests', profile.testRunners.map(describeFact)),
        section('Logging', profile.logging.map(describeFact)),
        section('Metrics', profile.metrics.map(describeFact)),
        section('Real time today', describeRealtime(profile.realtime)),
        section('Deployed as', topology.targets.map(describeFact)),
        section('Replicas', topology.replicas.map(describeFact)),
        section('Workers', topology.workers.map(describeFact)),
        section('Hops', topology.hops.map((hop) => `${hop.name}: idle ${hop.idleTimeoutS} s${lifetime(hop.maxLifetimeS)} ${hop.where}`)),
        section('Grace seconds', topology.graceSeconds.map(describeFact)),
        section('Brokers and stores', topology.brokers.map(describeFact)),
        section('Dependencies', limit(runtimeFirst(profile.dependencies).map(describeDependency), MOST.dependencies)),
        section('Open questions', profile.unknowns),
        section('Notes', limit(profile.notes, MOST.facts)),
    ];
    return `${sections.filter((text) => text !== '').join('\n\n')}\n`;
}
function section(title, lines) {
    const filled = lines.filter((line) => line !== '');
    return filled.length === 0 ? '' : [`${title}:`, ...filled.map((line) => `- ${line}`)].join('\n');
}
function limit(lines, most) {
    return lines.length <= most ? lines : [...lines.slice(0, most), `and ${lines.length - most} more`];
}
function describeFact(fact) {
    return `${fact.value} ${fact.where}`;
}
function describeWorkspace({ folder, name, manifest, scripts }) {
    const commands = Object.entries(scripts).map(([script, command]) => `${script}: ${command}`);
    return `${name} in ${folder} (${manifest})${commands.length === 0 ? '' : `; ${commands.join('; ')}`}`;
}
function describeRoute(route) {
    const chain = [...route.guards, route.handler ?? '(inline)'].join(' > ');
    const end = route.endLine === undefined ? '' : `-${route.endLine}`;
    const elsewhere = route.handlerWhere === undefined ? '' : ` (handler ${route.handlerWhere})`;
    return `${route.method} ${route.path}${route.mutates ? ' [mutates]' : ''}: ${chain} ${route.where}${end}${elsewhere}`;
}
function describeAuth({ kind, library, symbol, cookie, where }) {
    const details = [library, symbol, cookie === undefined ? undefined : `cookie ${cookie}`].filter((detail) => detail !== undefined);
    return `${kind}${details.length === 0 ? '' : ` (${details.join(', ')})`} ${where}`;
}
function describeRealtime(realtime) {
    const { heartbeat } = realtime;
    const lines = [
        ...realtime.libraries.map((library) => `library ${versioned(library)} ${library.where}`),
        ...limit(realtime.serverSites.map((where) => `server ${where}`), MOST.sites),
        ...limit(realtime.clientSites.map((where) => `client ${where}`), MOST.sites),
        ...realtime.adapters.map((adapter) => `adapter ${describeFact(adapter)}`),
        ...(heartbeat.pingInterval === undefined
            ? []
            : [`ping interval ${heartbeat.pingInterval.value} ms ${heartbeat.pingInterval.where}`]),
        ...(heartbeat.pingTimeout === undefined
            ? []
            : [`ping timeout ${heartbeat.pingTimeout.value} ms ${heartbeat.pingTimeout.where}`]),
        ...limit(describeEvents(realtime.events), MOST.events),
    ];
    return lines.length === 0 ? ['none found'] : lines;
}
/** One line per event, side and direction: where it was first seen, and how often more; both sides of a name together. */
function describeEvents(events) {
    const lines = new Map();
    for (const { name, side, action, room, where } of events) {
        const says = `${side} ${action}s "${name}"${room === undefined ? '' : ` in room ${room}`}`;
        const known = lines.get(says);
        if (known === undefined)
            lines.set(says, { text: `${says} ${where}`, name, more: 0 });
        else
            known.more += 1;
    }
    const order = [...new Set(events.map(({ name }) => name))];
    const rank = new Map(order.map((name, at) => [name, at]));
    return [...lines.values()]
        .sort((left, right) => (rank.get(left.name) ?? 0) - (rank.get(right.name) ?? 0))
        .map(({ text, more }) => (more === 0 ? text : `${text} and ${more} more`));
}
function describeDependency({ name, range, resolved, development, workspace, where }) {
    const version = resolved === undefined ? `${range} (not resolved)` : resolved;
    return `${name} ${version}${development ? ' [dev]' : ''}${inWorkspace(workspace)} ${where}`;
}
function runtimeFirst(dependencies) {
    return [...dependencies.filter((one) => !one.development), ...dependencies.filter((one) => one.development)];
}
function versioned({ name, version }) {
    return version === undefined ? name : `${name} ${version}`;
}
function inWorkspace(workspace) {
    return workspace === '.' ? '' : `, ${workspace}`;
}
function lifetime(seconds) {
    return seconds === undefined ? '' : `, at most ${seconds} s`;
}

// EXTERNAL MODULE: ./lib/profile/profile-repository.js + 79 modules
var profile_repository = __webpack_require__(4909);
// EXTERNAL MODULE: ./lib/commands/print.js
var print = __webpack_require__(8173);
;// CONCATENATED MODULE: ./lib/commands/profile.js




/** What the files say about the system. */
async function showProfile(options) {
    const profile = (0,profile_repository/* profileRepository */.c)(await (0,read_work_tree/* createWorkTreeSource */.B)(options.repo).read('HEAD'));
    (0,print/* print */.y)(options.json ? JSON.stringify(profile, undefined, 2) : describeProfile(profile));
}


/***/ })

};
