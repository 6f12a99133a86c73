import { stateGraph } from '../../../src/verify/rules/state-graph.ts';
import { describeRule } from '../describe-rule.ts';

describeRule(stateGraph, {
  passes: [
    { name: 'a connection that always comes back' },
    {
      name: 'a state that is left by any loss',
      plan: (plan) => {
        plan.connection!.transitions = plan.connection!.transitions.filter(
          (edge) => !(edge.from === 'live' && edge.to === 'reconnecting'),
        );
        plan.connection!.transitions.push({ from: '*', to: 'reconnecting', on: 'disconnect' });
      },
    },
  ],
  fails: [
    {
      name: 'a transition to a state that is not there',
      plan: (plan) => {
        plan.connection!.transitions.push({ from: 'live', to: 'frozen', on: 'pause' });
      },
      place: 'connection.transitions[14].to',
      message:
        '"frozen" is not a state of the connection, which has connecting, joining, live, reconnecting, offline, signedOut.',
    },
    {
      name: 'two beginnings',
      plan: (plan) => {
        plan.connection!.transitions.push({ from: '[*]', to: 'live', on: 'fast start' });
      },
      place: 'connection.transitions',
      message: 'The connection has 2 initial states, expected one transition from "[*]".',
    },
    {
      name: 'a state that nothing leads to',
      plan: (plan) => {
        plan.connection!.states.push({ name: 'paused', meaning: 'x', userSees: 'y' });
        plan.connection!.transitions.push({ from: 'paused', to: 'live', on: 'resume or error' });
      },
      place: 'connection.states[6]',
      message: 'No path leads from the start to state "paused".',
    },
    {
      name: 'a dead end',
      plan: (plan) => {
        plan.connection!.transitions = plan.connection!.transitions.filter((edge) => edge.from !== 'offline');
      },
      place: 'connection.states[4]',
      message: 'State "offline" has no way out.',
    },
    {
      name: 'a live state that never notices a loss',
      plan: (plan) => {
        plan.connection!.transitions = plan.connection!.transitions.filter(
          (edge) => edge.from !== 'live' || edge.to === 'joining',
        );
        plan.connection!.transitions.push({ from: 'live', to: 'signedOut', on: 'sign out' });
      },
      place: 'connection.states[2]',
      message: 'State "live" has no transition for a lost connection.',
    },
    {
      name: 'a wait without an end',
      plan: (plan) => {
        plan.connection!.states.push({ name: 'uploading', meaning: 'x', userSees: 'y' });
        plan.connection!.transitions.push(
          { from: 'live', to: 'uploading', on: 'file chosen' },
          { from: 'uploading', to: 'live', on: 'done' },
        );
      },
      place: 'connection.states[6]',
      message: 'State "uploading" waits, but has no transition for a wait that takes too long.',
    },
    {
      name: 'a reconnect that never gives up',
      plan: (plan) => {
        plan.connection!.transitions = plan
          .connection!.transitions.filter((edge) => edge.from !== 'reconnecting' || edge.to === 'joining')
          .concat({ from: 'reconnecting', to: 'joining', on: 'timeout' }, { from: 'live', to: 'offline', on: 'offline event' });
      },
      place: 'connection.states[3]',
      message: 'State "reconnecting" has no end: the user is never told that the connection is gone.',
    },
  ],
});
