import { createWorkTreeSource } from '../edges/read-work-tree.ts';
import { describeProfile } from '../profile/describe-profile.ts';
import { profileRepository } from '../profile/profile-repository.ts';
import { print } from './print.ts';

/** What the files say about the system. */
export async function showProfile(options: { readonly repo: string; readonly json?: boolean }): Promise<void> {
  const profile = profileRepository(await createWorkTreeSource(options.repo).read('HEAD'));
  print(options.json ? JSON.stringify(profile, undefined, 2) : describeProfile(profile));
}
