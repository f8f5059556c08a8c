package org.moneytrail.neo4j.embedded;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import org.neo4j.bolt.BoltServer;
import org.neo4j.bolt.protocol.common.connector.connection.Connection;
import org.neo4j.bolt.protocol.common.connector.connection.listener.ConnectionListener;
import org.neo4j.bolt.protocol.common.connector.listener.ConnectorListener;

/**
 * Lets only Bolt itself through the Bolt port.
 * <p>
 * Neo4j answers HTTP and WebSockets on the same port, with any {@code Origin}, so every
 * web page a person visits could knock there; no setting turns that off. A connection
 * whose first byte does not begin Bolt's preamble ({@code 60 60 B0 17}) is closed before
 * Neo4j reads it.
 */
final class BoltOnly extends ChannelInboundHandlerAdapter {

	private static final int FIRST_BYTE = 0x60;

	private BoltOnly() {
	}

	static void guard(BoltServer server) {
		ConnectorListener listener = new ConnectorListener() {
			@Override
			public void onConnectionCreated(Connection connection) {
				connection.registerListener(new ConnectionListener() {
					@Override
					public void onNetworkPipelineInitialized(io.netty.channel.ChannelPipeline pipeline) {
						pipeline.addFirst("boltOnly", new BoltOnly());
					}
				});
			}
		};
		server.getConnectors().forEach((connector) -> connector.registerListener(listener));
	}

	@Override
	public void channelRead(ChannelHandlerContext context, Object message) {
		if (message instanceof ByteBuf bytes && bytes.isReadable()) {
			if (bytes.getUnsignedByte(bytes.readerIndex()) != FIRST_BYTE) {
				ReferenceCountUtil.release(message);
				context.close();
				return;
			}
			context.pipeline().remove(this);
		}
		context.fireChannelRead(message);
	}

}
