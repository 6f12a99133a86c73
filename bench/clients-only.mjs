// The yardstick for start-up: builds the same clients as the Action and sends one request.
import Anthropic from '@anthropic-ai/sdk';
import * as core from '@actions/core';
import { Octokit } from '@octokit/rest';

const octokit = new Octokit({ auth: 'token', baseUrl: process.env.GITHUB_API_URL });
const anthropic = new Anthropic({ apiKey: 'key', baseURL: 'http://127.0.0.1:9' });
core.debug(anthropic.baseURL);
await octokit.rest.repos.get({ owner: 'acme', repo: 'board' }).catch(() => undefined);
