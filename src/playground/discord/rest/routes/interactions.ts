import { refuse } from '../../api-error.ts';
import { takeFirst } from '../../interactions/first-answers.ts';
import * as followUps from '../../interactions/follow-ups.ts';
import type { Parts } from '../../parts.ts';
import { done, json } from '../http.ts';
import type { ApiRoutes } from '../request.ts';
import { route } from '../route.ts';

/** First answers and follow-ups. They need no `Authorization`: the token in the path is enough. */
export function interactionRoutes(parts: Parts): ApiRoutes {
  const tokenOf = ({ app, token }: { readonly app: string; readonly token: string }) => {
    if (app !== parts.world.app.id) throw refuse.unknownWebhook();
    return token;
  };
  const one = '/webhooks/:app/:token/messages/:message';
  return [
    route('POST /interactions/:id/:token/callback', ({ params, query, sent }) => {
      const response = takeFirst(parts, params.id, params.token, sent);
      return query['with_response'] === 'true' ? json(response) : done;
    }),
    route('POST /webhooks/:app/:token', ({ params, sent }) =>
      json(followUps.post(parts, tokenOf(params), sent)),
    ),
    route(`GET ${one}`, ({ params }) =>
      json(followUps.get(parts, tokenOf(params), params.message)),
    ),
    route(`PATCH ${one}`, ({ params, sent }) =>
      json(followUps.edit(parts, tokenOf(params), params.message, sent)),
    ),
    route(`DELETE ${one}`, ({ params }) => {
      followUps.remove(parts, tokenOf(params), params.message);
      return done;
    }),
  ];
}
