import { DiscordAPIError } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { acknowledge, type Came, inTime } from '../../src/bot/acknowledge.ts';

const fresh = (): Came => ({ id: '1', at: performance.now() });

/** What undici says of a keep-alive connection that the other side has closed. */
const cut = (): Error => Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' });

const fromDiscord = (code: number): DiscordAPIError =>
  new DiscordAPIError({ code, message: 'No' }, code, 400, 'POST', '/callback', {});

/** Sends by taking the next of these outcomes; counts how often. */
function sending(...outcomes: readonly (Error | undefined)[]) {
  let tries = 0;
  const send = async (): Promise<void> => {
    const outcome = outcomes[tries];
    tries += 1;
    if (outcome) throw outcome;
  };
  return { send, tries: () => tries };
}

const unsaid = (): void => {
  throw new Error('it was not sent twice');
};

describe('the first response', () => {
  test('is sent once where all is well', async () => {
    const { send, tries } = sending(undefined);
    await acknowledge(fresh(), send, unsaid);
    expect(tries()).toBe(1);
  });

  test('is sent once more when it got lost on the way', async () => {
    const { send, tries } = sending(cut(), undefined);
    await acknowledge(fresh(), send, unsaid);
    expect(tries()).toBe(2);
  });

  test('counts as sent when Discord says at the second try that it was there', async () => {
    const { send } = sending(cut(), fromDiscord(40060));
    let sent = false;
    await acknowledge(fresh(), send, () => {
      sent = true;
    });
    expect(sent).toBe(true);
  });

  test('is sent once more when it hangs, and counts once when both come through', async () => {
    const almost = { id: '1', at: performance.now() - 2150 };
    let arrive: (error?: Error) => void = () => undefined;
    let tries = 0;
    const send = (): Promise<void> => {
      tries += 1;
      if (tries > 1) return Promise.reject(fromDiscord(40060));
      return new Promise((resolve, reject) => {
        arrive = (error) => (error ? reject(error) : resolve());
      });
    };
    let sent = 0;
    await acknowledge(almost, send, () => {
      sent += 1;
    });
    expect([tries, sent]).toEqual([2, 1]);
    arrive(cut());
  });

  test('of somebody else is not taken for ours', async () => {
    const { send } = sending(fromDiscord(40060));
    await expect(acknowledge(fresh(), send, unsaid)).rejects.toThrow('No');
  });

  test('is not sent again after an answer of Discord, nor too late, nor a third time', async () => {
    const refused = sending(fromDiscord(10062));
    await expect(acknowledge(fresh(), refused.send, unsaid)).rejects.toThrow('No');
    expect(refused.tries()).toBe(1);

    const late = sending(cut());
    const old = { id: '1', at: performance.now() - 2600 };
    await expect(acknowledge(old, late.send, unsaid)).rejects.toThrow('other side closed');
    expect(late.tries()).toBe(1);

    const twice = sending(cut(), cut());
    await expect(acknowledge(fresh(), twice.send, unsaid)).rejects.toThrow('other side closed');
    expect(twice.tries()).toBe(2);
  });
});

describe('an answer', () => {
  test('in time is not announced', async () => {
    expect(await inTime(Promise.resolve('answer'), async () => unsaid())).toBe('answer');
    await expect(inTime(Promise.reject(new Error('no')), async () => unsaid())).rejects.toThrow(
      'no',
    );
  });

  test('that is late is announced once, and given', async () => {
    let announced = 0;
    const late = new Promise((resolve) => setTimeout(resolve, 1700, 'answer'));
    const given = await inTime(late, async () => {
      announced += 1;
    });
    expect([given, announced]).toEqual(['answer', 1]);
  });
});
