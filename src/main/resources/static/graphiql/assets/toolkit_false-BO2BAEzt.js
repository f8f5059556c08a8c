const o={};throw new Error('Could not resolve "graphql-ws" imported by "@graphiql/toolkit".');export{o as default};
